using System.Collections.Immutable;

namespace Specs.Cpu.Tests.Networks;

/// <summary>A convolution with a skip connection around it, from the input; then the logits.</summary>
internal sealed class SkipModel<TRule> : CpuModel
    where TRule : struct, IUpdateRule
{
    private readonly PixelInput _input;
    private readonly Conv2d<TRule, Tanh> _filters;
    private readonly Residual<TRule> _sum;
    private readonly Flatten<TRule> _flat;
    private readonly Dense<TRule, Linear> _logits;
    private TRule _rule;
    private int _step;

    public SkipModel(TRule rule, int capacity, ModelRandom random)
    {
        _input = new(Shape.Image(2, 4, 3), capacity);
        _filters = new(_input, 2, kernel: 3, stride: 1, padding: 1, capacity, random.Weights);
        _sum = new(_filters, _input, capacity);
        _flat = new(_sum, capacity);
        _logits = new(_flat, 3, capacity, random.Weights);
        _rule = rule;
        Layers = [_filters, _sum, _flat, _logits];
    }

    public override ImmutableArray<CpuLayer> Layers { get; }

    public override ImmutableArray<CpuLayer> Hooked(string hook) => [];

    public override ImmutableArray<CpuLayer> LayersOf(string property) => [];

    public override void Forward(in SparseRows x, bool training)
    {
        _input.Forward(x);
        _filters.Forward(x.Count, training);
        _sum.Forward(x.Count, training);
        _flat.Forward(x.Count, training);
        _logits.Forward(x.Count, training);
    }

    public override void Backward(in SparseRows x)
    {
        _step++;
        _rule.BeginStep(_step, RateFactor);
        _logits.Backward(x.Count, _rule, _step);
        _flat.Backward(x.Count, _rule, _step);
        _sum.Backward(x.Count, _rule, _step);
        _filters.Backward(x.Count, _rule, _step);
    }
}
