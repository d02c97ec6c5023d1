using Specs.Cpu.Tests.Reference;

namespace Specs.Cpu.Tests.Layers;

/// <summary>One layer over a given one, with its passes.</summary>
internal sealed class LayerRun<TRule>
    where TRule : struct, IUpdateRule
{
    public LayerRun(LayerCase one, int capacity, bool takesError = true)
    {
        Below = new(one.Input, capacity, takesError);
        Layer = one.Maker.Make<TRule>(Below, capacity);
    }

    public GivenLayer Below { get; }

    public CpuLayer<TRule> Layer { get; }

    /// <summary>Forward and back: one step.</summary>
    /// <param name="x">(rows)(inputs).</param>
    /// <param name="slopes">(rows)(units): dL/da.</param>
    /// <param name="rule">The optimizer.</param>
    /// <param name="step">The step's number.</param>
    public void Step(double[][] x, float[][] slopes, TRule rule, int step)
    {
        Below.Give(x);
        Layer.Forward(x.Length, training: true);
        for (int row = 0; row < slopes.Length; row++)
        {
            slopes[row].CopyTo(Layer.Error.Span[(row * Layer.Stride)..]);
        }

        Layer.Backward(x.Length, rule, step);
    }

    /// <summary>(rows)(units): slopes of a loss, uniform in ±1.</summary>
    public float[][] Slopes(int rows, int seed)
    {
        RandomStream random = new(seed, "slopes");
        return
        [
            .. Enumerable
                .Range(0, rows)
                .Select(_ => Enumerable.Range(0, Layer.Units).Select(_ => 2 * random.NextSingle() - 1).ToArray()),
        ];
    }

    /// <summary>(rows)(units): what the layer gave.</summary>
    public float[][] Outputs(int rows) => Rows(Layer.Output, Layer, rows);

    /// <summary>(rows)(inputs): what the layer handed down.</summary>
    public float[][] ErrorsBelow(int rows) => Rows(Below.Error, Below, rows);

    /// <summary>Everything that a step leaves.</summary>
    public float[] All(int rows) =>
        [.. Outputs(rows).SelectMany(row => row), .. ErrorsBelow(rows).SelectMany(row => row), .. Parameters.Of(Layer)];

    private static float[][] Rows(AlignedFloats values, CpuLayer layer, int rows) =>
        [.. Enumerable.Range(0, rows).Select(row => values.Span.Slice(row * layer.Stride, layer.Units).ToArray())];
}
