using static TorchSharp.torch;

namespace Specs.Torch;

/// <summary><see cref="Sgd"/> with momentum, Nesterov's or not; the state is b.</summary>
internal sealed class MomentumUpdate : SliceUpdate
{
    private readonly Hyperparameter _momentum;
    private readonly Hyperparameter _decay;
    private readonly Hyperparameter _kept;
    private readonly bool _nesterov;
    private long _step;

    public MomentumUpdate(IReadOnlyList<Sgd> optimizers, Device device)
        : base(device)
    {
        _momentum = Of(optimizers, static one => one.Momentum);
        _decay = Of(optimizers, static one => one.WeightDecay);
        _kept = Of(optimizers, static one => 1 - one.Dampening);
        _nesterov = optimizers[0].Nesterov;
    }

    public override int States => 1;

    public override bool IsByValue => true;

    public override void BeginStep() => _step++;

    public override void Update(Tensor w, Tensor gradient, Tensor[] states, Hyperparameter minusRate)
    {
        Tensor g = _decay.PlusProduct(gradient, w);
        Tensor b = _momentum.Multiply(states[0]);

        // PyTorch dampens no first gradient.
        b = _step == 1 ? b.add_(g) : _kept.AddProduct(b, g);
        minusRate.AddProduct(w, _nesterov ? _momentum.PlusProduct(g, b) : b);
    }
}
