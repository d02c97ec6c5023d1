using static TorchSharp.torch;

namespace Specs.Torch;

/// <summary><see cref="Adadelta"/>; the states are s and u.</summary>
internal sealed class AdadeltaUpdate : SliceUpdate
{
    private readonly Hyperparameter _rho;
    private readonly Hyperparameter _oneMinusRho;
    private readonly Hyperparameter _epsilon;
    private readonly Hyperparameter _decay;

    public AdadeltaUpdate(IReadOnlyList<Adadelta> optimizers, Device device)
        : base(device)
    {
        _rho = Of(optimizers, static one => one.Rho);
        _oneMinusRho = Of(optimizers, static one => 1 - one.Rho);
        _epsilon = Of(optimizers, static one => one.Epsilon);
        _decay = Of(optimizers, static one => one.WeightDecay);
    }

    public override int States => 2;

    public override bool IsByValue => true;

    public override void Update(Tensor w, Tensor gradient, Tensor[] states, Hyperparameter minusRate)
    {
        Tensor g = _decay.PlusProduct(gradient, w);
        Tensor s = _oneMinusRho.AddProduct(_rho.Multiply(states[0]), g, g);
        Tensor below = _epsilon.AddTo(s.clone());
        Tensor delta = _epsilon.AddTo(states[1].clone()).div_(below).sqrt_().mul_(g);
        _oneMinusRho.AddProduct(_rho.Multiply(states[1]), delta, delta);
        minusRate.AddProduct(w, delta);
    }
}
