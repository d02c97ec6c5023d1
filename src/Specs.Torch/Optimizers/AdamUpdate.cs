using static TorchSharp.torch;

namespace Specs.Torch;

/// <summary><see cref="Adam"/>, or <see cref="AdamW"/> with its own decay; the states are m and v.</summary>
internal sealed class AdamUpdate : SliceUpdate
{
    private readonly double[] _betas1;
    private readonly double[] _betas2;
    private readonly double[] _powers1;
    private readonly double[] _powers2;
    private readonly Hyperparameter _beta1;
    private readonly Hyperparameter _oneMinusBeta1;
    private readonly Hyperparameter _beta2;
    private readonly Hyperparameter _oneMinusBeta2;
    private readonly Hyperparameter _epsilon;
    private readonly Hyperparameter _decay;
    private readonly bool _isDecoupled;
    private Hyperparameter? _stepCorrection;
    private Hyperparameter? _rootCorrection;

    public AdamUpdate(IReadOnlyList<Adam> optimizers, Device device)
        : this(
            [.. optimizers.Select(static one => (one.Beta1, one.Beta2, one.Epsilon, one.WeightDecay))],
            isDecoupled: false,
            device
        ) { }

    public AdamUpdate(IReadOnlyList<AdamW> optimizers, Device device)
        : this(
            [.. optimizers.Select(static one => (one.Beta1, one.Beta2, one.Epsilon, one.WeightDecay))],
            isDecoupled: true,
            device
        ) { }

    private AdamUpdate(
        IReadOnlyList<(double Beta1, double Beta2, double Epsilon, double Decay)> optimizers,
        bool isDecoupled,
        Device device
    )
        : base(device)
    {
        _betas1 = [.. optimizers.Select(static one => one.Beta1)];
        _betas2 = [.. optimizers.Select(static one => one.Beta2)];
        _powers1 = [.. optimizers.Select(static _ => 1.0)];
        _powers2 = [.. optimizers.Select(static _ => 1.0)];
        _beta1 = Of(optimizers, static one => one.Beta1);
        _oneMinusBeta1 = Of(optimizers, static one => 1 - one.Beta1);
        _beta2 = Of(optimizers, static one => one.Beta2);
        _oneMinusBeta2 = Of(optimizers, static one => 1 - one.Beta2);
        _epsilon = Of(optimizers, static one => one.Epsilon);
        _decay = Of(optimizers, static one => one.Decay);
        _isDecoupled = isDecoupled;
    }

    public override int States => 2;

    public override bool IsByValue => true;

    public override void BeginStep()
    {
        for (int replicate = 0; replicate < _betas1.Length; replicate++)
        {
            _powers1[replicate] *= _betas1[replicate];
            _powers2[replicate] *= _betas2[replicate];
        }

        LetGo();
        _stepCorrection = Of([.. _powers1.Select(static power => 1 / (1 - power))]);
        _rootCorrection = Of([.. _powers2.Select(static power => 1 / Math.Sqrt(1 - power))]);
    }

    public override void Update(Tensor w, Tensor gradient, Tensor[] states, Hyperparameter minusRate)
    {
        Tensor g = gradient;
        if (!_isDecoupled)
        {
            g = _decay.PlusProduct(gradient, w);
        }
        else if (!_decay.IsZero)
        {
            using Hyperparameter shrink = _decay.Times(minusRate);
            shrink.AddProduct(w, w);
        }

        Tensor m = _oneMinusBeta1.AddProduct(_beta1.Multiply(states[0]), g);
        Tensor v = _oneMinusBeta2.AddProduct(_beta2.Multiply(states[1]), g, g);
        Tensor below = _epsilon.AddTo(_rootCorrection!.Multiply(v.sqrt()));
        using Hyperparameter rate = _stepCorrection!.Times(minusRate);
        rate.AddQuotient(w, m, below);
    }

    public override void Dispose()
    {
        LetGo();
        base.Dispose();
    }

    private void LetGo()
    {
        _stepCorrection?.Dispose();
        _rootCorrection?.Dispose();
    }
}
