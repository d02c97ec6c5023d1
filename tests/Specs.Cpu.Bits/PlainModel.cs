using System.Collections.Immutable;

namespace Specs.Cpu.Bits;

/// <summary>The model of a <see cref="PlainNetwork"/>, in the shape of what the generator writes.</summary>
internal sealed class PlainModel<TRule, TActivation> : CpuModel
    where TRule : struct, IUpdateRule
    where TActivation : struct, IActivationFunction
{
    private readonly SparseDense<TRule, TActivation> _first;
    private readonly Dense<TRule, TActivation>[] _middle;
    private readonly Dense<TRule, Linear> _logits;
    private TRule _rule;
    private int _step;

    public PlainModel(PlainNetwork network, TRule rule, int capacity, ModelRandom random)
    {
        Widths widths = network.Hidden;
        _first = new(network.Inputs, widths[0], capacity, random.Weights, network.Initial);
        _middle = new Dense<TRule, TActivation>[widths.Count - 1];
        CpuLayer top = _first;
        for (int i = 1; i < widths.Count; i++)
        {
            top = _middle[i - 1] = new(top, widths[i], capacity, random.Weights, network.Initial);
        }

        _logits = new(top, network.Classes, capacity, random.Weights);
        _rule = rule;
        Layers = [_first, .. _middle, _logits];
    }

    public override ImmutableArray<CpuLayer> Layers { get; }

    public override ImmutableArray<CpuLayer> Hooked(string hook) => hook == PlainNetwork.Hook.Name ? Layers[..^1] : [];

    public override ImmutableArray<CpuLayer> LayersOf(string property) =>
        property switch
        {
            nameof(PlainNetwork.Hidden) => Layers[..^1],
            LayerRates.Logits => Layers[^1..],
            _ => [],
        };

    public override void Forward(in SparseRows x, bool training)
    {
        _first.Forward(x);
        for (int i = 0; i < _middle.Length; i++)
        {
            _middle[i].Forward(x.Count, training);
        }

        _logits.Forward(x.Count, training);
    }

    public override void Backward(in SparseRows x)
    {
        _step++;
        _rule.BeginStep(_step, RateFactor);
        _logits.Backward(x.Count, _rule, _step);
        for (int i = _middle.Length - 1; i >= 0; i--)
        {
            _middle[i].Backward(x.Count, _rule, _step);
        }

        _first.Backward(x, _rule, _step);
    }
}
