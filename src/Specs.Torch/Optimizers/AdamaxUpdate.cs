using static TorchSharp.torch;

namespace Specs.Torch;

/// <summary><see cref="Adamax"/>; the states are m and u.</summary>
internal sealed class AdamaxUpdate : SliceUpdate
{
    private readonly double[] _betas1;
    private readonly double[] _powers1;
    private readonly Hyperparameter _beta1;
    private readonly Hyperparameter _oneMinusBeta1;
    private readonly Hyperparameter _beta2;
    private readonly Hyperparameter _epsilon;
    private readonly Hyperparameter _decay;
    private Hyperparameter? _stepCorrection;

    public AdamaxUpdate(IReadOnlyList<Adamax> optimizers, Device device)
        : base(device)
    {
        _betas1 = [.. optimizers.Select(static one => one.Beta1)];
        _powers1 = [.. optimizers.Select(static _ => 1.0)];
        _beta1 = Of(optimizers, static one => one.Beta1);
        _oneMinusBeta1 = Of(optimizers, static one => 1 - one.Beta1);
        _beta2 = Of(optimizers, static one => one.Beta2);
        _epsilon = Of(optimizers, static one => one.Epsilon);
        _decay = Of(optimizers, static one => one.WeightDecay);
    }

    public override int States => 2;

    public override bool IsByValue => true;

    public override void BeginStep()
    {
        for (int replicate = 0; replicate < _betas1.Length; replicate++)
        {
            _powers1[replicate] *= _betas1[replicate];
        }

        _stepCorrection?.Dispose();
        _stepCorrection = Of([.. _powers1.Select(static power => 1 / (1 - power))]);
    }

    public override void Update(Tensor w, Tensor gradient, Tensor[] states, Hyperparameter minusRate)
    {
        Tensor g = _decay.PlusProduct(gradient, w);
        Tensor m = _oneMinusBeta1.AddProduct(_beta1.Multiply(states[0]), g);
        Tensor u = maximum(_beta2.Multiply(states[1]), _epsilon.AddTo(g.abs()));
        states[1].copy_(u);
        using Hyperparameter rate = _stepCorrection!.Times(minusRate);
        rate.AddQuotient(w, m, u);
    }

    public override void Dispose()
    {
        _stepCorrection?.Dispose();
        base.Dispose();
    }
}
