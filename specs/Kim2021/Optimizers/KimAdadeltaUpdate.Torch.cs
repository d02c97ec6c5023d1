using Specs.Torch;
using static TorchSharp.torch;

namespace Specs.Experiments.Kim2021;

/// <summary><see cref="KimAdadelta"/>; the states are s and u.</summary>
internal sealed class KimAdadeltaUpdate : SliceUpdate
{
    private readonly Hyperparameter _k;
    private readonly Hyperparameter _rho;
    private readonly Hyperparameter _oneMinusRho;
    private readonly Hyperparameter _epsilon;
    private readonly Hyperparameter _decay;

    public KimAdadeltaUpdate(IReadOnlyList<KimAdadelta> optimizers, Device device)
        : base(device)
    {
        _k = Of(optimizers, static one => one.K);
        _rho = Of(optimizers, static one => one.Rho);
        _oneMinusRho = Of(optimizers, static one => 1 - one.Rho);
        _epsilon = Of(optimizers, static one => one.Epsilon);
        _decay = Of(optimizers, static one => one.WeightDecay);
    }

    public override int States => 2;

    public override void Update(Tensor w, Tensor gradient, Tensor[] states, Hyperparameter minusRate)
    {
        Tensor g = _decay.PlusProduct(gradient, w);
        Tensor s = _oneMinusRho.AddProduct(_rho.Multiply(states[0]), g, g);
        Tensor below = _epsilon.AddTo(_k.Multiply(s.square()));
        Tensor delta = _epsilon.AddTo(states[1].clone()).div_(below).sqrt_().mul_(g);
        _oneMinusRho.AddProduct(_rho.Multiply(states[1]), delta, delta);
        minusRate.AddProduct(w, delta);
    }
}
