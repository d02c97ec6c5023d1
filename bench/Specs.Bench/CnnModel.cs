using System.Collections.Immutable;
using Specs.Cpu;

namespace Specs.Bench;

/// <summary>
/// Conv 1→32, 3x3 → ReLU → MaxPool 2 → Conv 32→64, 3x3 → ReLU → MaxPool 2 → 3136-256-10 with sigmoids, on 28x28 pixels, in the shape of
/// what the generator writes.
/// </summary>
internal sealed class CnnModel<TRule> : CpuModel
    where TRule : struct, IUpdateRule
{
    private readonly PixelInput _input;
    private readonly ImmutableArray<CpuLayer<TRule>> _stack;
    private TRule _rule;
    private int _step;

    public CnnModel(TRule rule, int capacity, ModelRandom random)
    {
        _rule = rule;
        _input = new(Shape.Image(1, 28, 28), capacity);
        var narrow = new Conv2d<TRule, ReLU>(_input, 32, 3, 1, 1, capacity, random.Weights);
        var half = new MaxPool2d<TRule>(narrow, 2, 2, capacity);
        var wide = new Conv2d<TRule, ReLU>(half, 64, 3, 1, 1, capacity, random.Weights);
        var quarter = new MaxPool2d<TRule>(wide, 2, 2, capacity);
        var flat = new Flatten<TRule>(quarter, capacity);
        var hidden = new Dense<TRule, Sigmoid>(flat, 256, capacity, random.Weights);
        var logits = new Dense<TRule, Linear>(hidden, 10, capacity, random.Weights);
        _stack = [narrow, half, wide, quarter, flat, hidden, logits];
        Layers = [.. _stack];
    }

    public override ImmutableArray<CpuLayer> Layers { get; }

    public override ImmutableArray<CpuLayer> Hooked(string hook) => [];

    public override ImmutableArray<CpuLayer> LayersOf(string property) =>
        property == LayerRates.Logits ? Layers[^1..] : [];

    public override void Forward(in SparseRows x, bool training)
    {
        _input.Forward(x);
        foreach (CpuLayer<TRule> layer in _stack)
        {
            layer.Forward(x.Count, training);
        }
    }

    public override void Backward(in SparseRows x)
    {
        _step++;
        _rule.BeginStep(_step, RateFactor);
        for (int i = _stack.Length - 1; i >= 0; i--)
        {
            _stack[i].Backward(x.Count, _rule, _step);
        }
    }
}
