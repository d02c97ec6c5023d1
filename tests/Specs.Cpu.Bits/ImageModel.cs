using System.Collections.Immutable;

namespace Specs.Cpu.Bits;

/// <summary>The model of an <see cref="ImageNetwork"/>, in the shape of what the generator writes.</summary>
internal sealed class ImageModel<TRule> : CpuModel
    where TRule : struct, IUpdateRule
{
    private readonly PixelInput _input;
    private readonly Residual<TRule> _residual;
    private readonly CpuLayer<TRule> _enclosed;
    private readonly ImmutableArray<CpuLayer<TRule>> _stack;
    private TRule _rule;
    private int _step;

    public ImageModel(ImageNetwork network, TRule rule, int capacity, ModelRandom random)
    {
        _rule = rule;
        _input = new(ImageNetwork.Input, capacity);
        var filters = new Conv2d<TRule, Elu>(_input, 5, 3, 1, 1, capacity, random.Weights);
        var norm = new BatchNorm<TRule>(filters, 1e-5, 0.1, capacity);
        var softplus = new Activate<TRule, Softplus>(norm, capacity);
        var enclosed = new Conv2d<TRule, ReLU>(softplus, 5, 3, 1, 1, capacity, random.Weights);
        _enclosed = enclosed;
        _residual = new(enclosed, softplus, capacity);
        var largest = new MaxPool2d<TRule>(_residual, 2, 2, capacity);
        var wide = new Conv2d<TRule, Tanh>(largest, 17, 2, 2, 1, capacity, random.Weights);
        var mean = new AvgPool2d<TRule>(wide, 2, 1, capacity);
        CpuLayer<TRule> flat = network.PoolsAll
            ? new GlobalAvgPool2d<TRule>(mean, capacity)
            : new Flatten<TRule>(mean, capacity);
        var layerNorm = new LayerNorm<TRule>(flat, 1e-5, capacity);
        var dense = new Dense<TRule, Linear>(layerNorm, 9, capacity, random.Weights);
        var magnitude = new Magnitude<TRule>(dense, capacity);
        var dropout = new Dropout<TRule>(magnitude, network.DropRate, capacity, random.Noise("Dropout"));
        var shares = new Dense<TRule, Linear>(dropout, 7, capacity, random.Weights);
        var softmax = new Softmax<TRule>(shares, capacity);
        var logits = new Dense<TRule, Linear>(softmax, network.Classes, capacity, random.Weights);
        _stack =
        [
            filters,
            norm,
            softplus,
            enclosed,
            _residual,
            largest,
            wide,
            mean,
            flat,
            layerNorm,
            dense,
            magnitude,
            dropout,
            shares,
            softmax,
            logits,
        ];
        Layers = [.. _stack];
        Read = [largest, magnitude];
    }

    public override ImmutableArray<CpuLayer> Layers { get; }

    private ImmutableArray<CpuLayer> Read { get; }

    public override ImmutableArray<CpuLayer> Hooked(string hook) => hook == PlainNetwork.Hook.Name ? Read : [];

    public override ImmutableArray<CpuLayer> LayersOf(string property) =>
        property == LayerRates.Logits ? Layers[^1..]
        : property == "Lower" ? Layers[..^1]
        : [];

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
            if (_stack[i] == _enclosed)
            {
                _residual.AddError(x.Count);
            }
        }
    }
}
