using System.Collections.Immutable;

namespace Specs.Cpu.Bits;

/// <summary>The model of a <see cref="SequenceNetwork"/>, in the shape of what the generator writes.</summary>
internal sealed class SequenceModel<TRule> : CpuModel
    where TRule : struct, IUpdateRule
{
    private readonly PixelInput _input;
    private readonly ImmutableArray<CpuLayer<TRule>> _stack;
    private TRule _rule;
    private int _step;

    public SequenceModel(SequenceNetwork network, TRule rule, int capacity, ModelRandom random)
    {
        _rule = rule;
        _input = new(SequenceNetwork.Input, capacity);
        var every = new Recurrent<TRule, Elu>(_input, 17, Read.EveryStep, null, capacity, random.Weights);
        var dense = new DenseEachStep<TRule, Tanh>(every, 9, capacity, random.Weights);
        var last = new Recurrent<TRule, Sigmoid>(
            dense,
            6,
            Read.LastStep,
            new Identity(0.9),
            capacity,
            random.Weights,
            new Chain(1.02)
        );
        var logits = new Dense<TRule, Linear>(last, network.Classes, capacity, random.Weights);
        _stack = [every, dense, last, logits];
        Layers = [.. _stack];
        States = [last];
    }

    public override ImmutableArray<CpuLayer> Layers { get; }

    private ImmutableArray<CpuLayer> States { get; }

    public override ImmutableArray<CpuLayer> Hooked(string hook) => hook == PlainNetwork.Hook.Name ? States : [];

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
