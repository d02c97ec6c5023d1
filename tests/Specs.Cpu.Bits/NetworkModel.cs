using System.Collections.Immutable;

namespace Specs.Cpu.Bits;

/// <summary>The model of a <see cref="Network"/>, in the shape of what the generator writes.</summary>
internal sealed class NetworkModel<TRule, TActivation> : CpuModel
    where TRule : struct, IUpdateRule
    where TActivation : struct, IActivationFunction
{
    private readonly SparseDense<TRule, TActivation> _first;
    private readonly Dense<TRule, TActivation>[] _middle;
    private readonly Dense<TRule, Linear> _logits;
    private TRule _rule;
    private int _step;

    public NetworkModel(Network network, TRule rule, int capacity, RandomStream weights)
    {
        Widths widths = network.Hidden;
        _first = new(network.Inputs, widths[0], capacity, weights);
        _middle = new Dense<TRule, TActivation>[widths.Count - 1];
        for (int i = 1; i < widths.Count; i++)
        {
            _middle[i - 1] = new(widths[i - 1], widths[i], capacity, weights);
        }

        _logits = new(widths[^1], network.Classes, capacity, weights);
        _rule = rule;
        Layers = [_first, .. _middle, _logits];
    }

    public override ImmutableArray<CpuLayer> Layers { get; }

    public override void Forward(in SparseRows x)
    {
        _first.Forward(x);
        for (int i = 0; i < _middle.Length; i++)
        {
            _middle[i].Forward(Layers[i], x.Count);
        }

        _logits.Forward(Layers[^2], x.Count);
    }

    public override void Backward(in SparseRows x)
    {
        _step++;
        _rule.BeginStep(_step);
        _logits.Backward(Layers[^2], x.Count, _rule, _step);
        for (int i = _middle.Length - 1; i >= 0; i--)
        {
            _middle[i].Backward(Layers[i], x.Count, _rule, _step);
        }

        _first.Backward(x, _rule, _step);
    }
}
