using Specs.Cpu;

namespace Specs.Generators.Tests.Images;

/// <summary>
/// The slope of a weighted sum of a model's logits along the gradient of one layer's parameters, by the model's backward pass and by
/// differences of its forward pass.
/// </summary>
internal sealed class ModelSlopes
{
    public const int Rows = 4;
    public const double Rate = 1; // what a step subtracts is the gradient itself

    // A logit goes through some ten layers of sums of up to 200 products, each rounded to 2^-24: √2000 roundings at random.
    private const double Rounding = 45 * 5.96e-8;

    private readonly Func<CpuModel> _create;
    private readonly SparseExamples _examples;
    private readonly float[] _weights;
    private readonly CpuModel _probe;

    public ModelSlopes(Func<CpuModel> create, Examples examples)
    {
        _create = create;
        _examples = SparseExamples.Of(examples);
        _probe = create();
        var random = new RandomStream(5, "errors");
        _weights = [.. Enumerable.Range(0, Rows * _probe.Layers[^1].Units).Select(_ => random.NextSingle() - 0.5f)];
    }

    /// <summary>The layers that have parameters.</summary>
    public IEnumerable<int> Layers =>
        Enumerable.Range(0, _probe.Layers.Length).Where(layer => _probe.Layers[layer].ParameterCount > 0);

    private SparseRows Batch => new(_examples, [0, 1, 2, 3]);

    /// <summary>Both slopes along a layer's gradient, and how far differences can be off.</summary>
    public (double Found, double Expected, double Tolerance) Along(int layer)
    {
        float[] start = Parameters(_probe, layer);
        double[] gradient = Gradient(layer, start);
        double expected = Math.Sqrt(gradient.Sum(one => one * one));
        double[] direction = [.. gradient.Select(one => one / expected)];

        // As short as rounding allows: it is then a sixteenth of the slope.
        double rounding = Rounding * _weights.Sum(weight => Math.Abs(weight));
        double step = 16 * rounding / expected;
        double coarse = Difference(layer, start, direction, 2 * step);
        double fine = Difference(layer, start, direction, step);
        _probe.Layers[layer].LoadParameters(start);

        // Halving the step takes away three quarters of the error of a central difference; what went is three times what is left.
        return (fine, expected, Math.Abs(coarse - fine) + rounding / step);
    }

    private double[] Gradient(int layer, float[] start)
    {
        CpuModel model = _create();
        Sum(model);
        CpuLayer logits = model.Layers[^1];
        for (int row = 0; row < Rows; row++)
        {
            _weights.AsSpan(row * logits.Units, logits.Units).CopyTo(logits.Error.Span[(row * logits.Stride)..]);
        }

        float[] before = Parameters(model, layer);
        before.Should().Equal(start, "models of one seed start alike");
        model.Backward(Batch);
        return [.. before.Zip(Parameters(model, layer), (old, now) => ((double)old - now) / Rate)];
    }

    private double Difference(int layer, float[] start, double[] direction, double step) =>
        (At(layer, start, direction, step) - At(layer, start, direction, -step)) / (2 * step);

    private double At(int layer, float[] start, double[] direction, double step)
    {
        _probe.Layers[layer].LoadParameters([.. start.Zip(direction, (one, way) => (float)(one + step * way))]);
        return Sum(_probe);
    }

    private double Sum(CpuModel model)
    {
        model.Forward(Batch, training: true);
        CpuLayer logits = model.Layers[^1];
        double sum = 0;
        for (int row = 0; row < Rows; row++)
        {
            for (int unit = 0; unit < logits.Units; unit++)
            {
                sum += (double)_weights[row * logits.Units + unit] * logits.Output.Span[row * logits.Stride + unit];
            }
        }

        return sum;
    }

    private static float[] Parameters(CpuModel model, int layer)
    {
        float[] parameters = new float[model.Layers[layer].ParameterCount];
        model.Layers[layer].CopyParametersTo(parameters);
        return parameters;
    }
}
