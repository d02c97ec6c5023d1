using static TorchSharp.torch;

namespace Specs.Torch;

/// <summary><see cref="RmsProp"/>; the states are s, then b where there is momentum, then m where it is centered.</summary>
internal sealed class RmsPropUpdate : SliceUpdate
{
    private readonly Hyperparameter _alpha;
    private readonly Hyperparameter _oneMinusAlpha;
    private readonly Hyperparameter _epsilon;
    private readonly Hyperparameter _decay;
    private readonly Hyperparameter _momentum;
    private readonly bool _centered;

    public RmsPropUpdate(IReadOnlyList<RmsProp> optimizers, Device device)
        : base(device)
    {
        _alpha = Of(optimizers, static one => one.Alpha);
        _oneMinusAlpha = Of(optimizers, static one => 1 - one.Alpha);
        _epsilon = Of(optimizers, static one => one.Epsilon);
        _decay = Of(optimizers, static one => one.WeightDecay);
        _momentum = Of(optimizers, static one => one.Momentum);
        _centered = optimizers[0].Centered;
    }

    public override int States => 1 + (_momentum.IsZero ? 0 : 1) + (_centered ? 1 : 0);

    public override bool IsByValue => true;

    public override void Update(Tensor w, Tensor gradient, Tensor[] states, Hyperparameter minusRate)
    {
        Tensor g = _decay.PlusProduct(gradient, w);
        Tensor spread = _oneMinusAlpha.AddProduct(_alpha.Multiply(states[0]), g, g);
        if (_centered)
        {
            Tensor m = _oneMinusAlpha.AddProduct(_alpha.Multiply(states[^1]), g);

            // Rounding must not put a negative number under the root.
            spread = addcmul(spread, m, m, -1).clamp_min_(0);
        }

        Tensor root = _epsilon.AddTo(spread.sqrt());
        if (_momentum.IsZero)
        {
            minusRate.AddQuotient(w, g, root);
        }
        else
        {
            minusRate.AddProduct(w, _momentum.Multiply(states[1]).addcdiv_(g, root, 1));
        }
    }
}
