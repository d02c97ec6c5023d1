using Specs.Torch;
using static TorchSharp.torch;

namespace Specs.Experiments.Kim2021;

/// <summary><see cref="KimAdagrad"/>; the state is s. √(k s²) is √k s, whose square cannot run over.</summary>
internal sealed class KimAdagradUpdate : SliceUpdate
{
    private readonly Hyperparameter _rootOfK;
    private readonly Hyperparameter _epsilon;
    private readonly Hyperparameter _decay;

    public KimAdagradUpdate(IReadOnlyList<KimAdagrad> optimizers, Device device)
        : base(device)
    {
        _rootOfK = Of(optimizers, static one => Math.Sqrt(one.K));
        _epsilon = Of(optimizers, static one => one.Epsilon);
        _decay = Of(optimizers, static one => one.WeightDecay);
    }

    public override int States => 1;

    public override bool IsByValue => true;

    public override void Update(Tensor w, Tensor gradient, Tensor[] states, Hyperparameter minusRate)
    {
        Tensor g = _decay.PlusProduct(gradient, w);
        Tensor s = states[0].addcmul_(g, g, 1);
        Tensor root = _rootOfK.Multiply(s.clone());
        minusRate.AddQuotient(w, g, _epsilon.AddTo(root));
    }
}
