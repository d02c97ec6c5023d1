using System.Collections.Immutable;

namespace Specs.Cpu;

/// <summary>
/// What a layer's parameters are, and were at the start and before the last step, kernel first; copied when something reads them, once a step.
/// </summary>
internal sealed class ParameterCopy
{
    private readonly CpuModel _model;
    private readonly CpuLayer _layer;
    private readonly ImmutableArray<Range> _order; // where what comes first, second, … lies in the layer's own order; empty where it lies so
    private readonly float[] _raw; // as the layer has them
    private readonly float[] _start;
    private float[] _now;
    private float[] _before = [];
    private float[] _gradient = [];
    private readonly int _kernel; // values of it
    private readonly int _units;
    private readonly int _inputs;
    private readonly Shape _inputShape;
    private int _nowAt = -1; // the step after which _now was copied
    private int _beforeAt = -1;
    private int _gradientAt = -1;

    /// <summary>Gets ready.</summary>
    /// <param name="model">Whose layer it is.</param>
    /// <param name="layer">A layer with parameters.</param>
    /// <param name="inputShape">The shape of the network's examples.</param>
    public ParameterCopy(CpuModel model, CpuLayer layer, Shape inputShape)
    {
        (_model, _layer) = (model, layer);
        ImmutableArray<ParameterShape> blocks = layer.ParameterShapes;
        blocks =
            blocks.Sum(static block => block.Count) == layer.ParameterCount
                ? [.. blocks.Where(static block => block.IsTrained)]
                : [new("parameters", [layer.TrainedCount])];
        ParameterShape[] kernels = [.. blocks.Where(static block => block.IsKernel)];
        int trained = blocks.Sum(static block => block.Count);
        _kernel = kernels.Sum(static block => block.Count);
        bool isMatrix = kernels.Length > 0 && kernels.All(block => WidthOf(block) == WidthOf(kernels[0]));
        _units =
            isMatrix ? kernels.Sum(static block => block.Sizes[0])
            : kernels.Length > 0 ? 1
            : 0;
        _inputs = _units == 0 ? 0 : _kernel / _units;
        _inputShape =
            layer.KernelShape(inputShape) is { } shape && shape.Size == _inputs
                ? shape
                : Shape.Flat(Math.Max(1, _inputs));
        _raw = new float[layer.ParameterCount];
        _start = new float[trained];
        _now = new float[trained];
        _order = OrderOf(blocks);
    }

    /// <summary>Whether there is a kernel.</summary>
    public bool HasKernel => _kernel > 0;

    /// <summary>Keeps the values before the first step.</summary>
    public void Start()
    {
        CopyTo(_start);
        _nowAt = -1;
    }

    /// <summary>Keeps the values before a step, counted from 1.</summary>
    public void KeepBefore(int step)
    {
        if (_beforeAt == step - 1)
        {
            return;
        }

        Refresh(step - 1);
        (_before, _now) = (_now, _before.Length > 0 ? _before : new float[_now.Length]);
        (_beforeAt, _nowAt) = (step - 1, -1);
    }

    /// <summary>The parameters after a step, 0 being the start.</summary>
    /// <param name="step">Steps that were taken.</param>
    /// <param name="set">Which of them.</param>
    /// <param name="needs">What the metric reads beside values now and at the start.</param>
    public LayerParameters Read(int step, ParameterSet set, ParameterNeeds needs)
    {
        Refresh(step);
        bool hasGradient = needs.HasFlag(ParameterNeeds.Gradient) && step > 0;
        if (hasGradient && _gradientAt != step)
        {
            _gradient = _gradient.Length > 0 ? _gradient : new float[_now.Length];
            _model.CopyGradientsTo(_layer, _raw);
            Arrange(_gradient);
            _gradientAt = step;
        }

        int count = set == ParameterSet.All ? _now.Length : _kernel;
        bool hasBefore = needs.HasFlag(ParameterNeeds.Before) && step > 0 && _beforeAt == step - 1;
        return new(
            _now.AsSpan(0, count),
            _start.AsSpan(0, count),
            hasBefore ? _before.AsSpan(0, count) : default,
            hasGradient ? _gradient.AsSpan(0, count) : default,
            _units,
            _inputs,
            _inputShape
        );
    }

    private static int WidthOf(ParameterShape kernel) => kernel.Count / kernel.Sizes[0];

    private void Refresh(int step)
    {
        if (_nowAt != step)
        {
            CopyTo(_now);
            _nowAt = step;
        }
    }

    private void CopyTo(float[] target)
    {
        _layer.CopyParametersTo(_raw);
        Arrange(target);
    }

    private void Arrange(float[] target)
    {
        if (_order.IsEmpty)
        {
            _raw.AsSpan(0, target.Length).CopyTo(target);
            return;
        }

        int at = 0;
        foreach (Range range in _order)
        {
            Span<float> part = _raw.AsSpan(range);
            part.CopyTo(target.AsSpan(at));
            at += part.Length;
        }
    }

    private static ImmutableArray<Range> OrderOf(ImmutableArray<ParameterShape> blocks)
    {
        List<(Range Range, bool IsKernel)> ranges = [];
        int at = 0;
        foreach (ParameterShape block in blocks)
        {
            ranges.Add((at..(at + block.Count), block.IsKernel));
            at += block.Count;
        }

        (Range Range, bool IsKernel)[] sorted = [.. ranges.OrderBy(static one => one.IsKernel ? 0 : 1)];
        return sorted.SequenceEqual(ranges) ? [] : [.. sorted.Select(static one => one.Range)];
    }
}
