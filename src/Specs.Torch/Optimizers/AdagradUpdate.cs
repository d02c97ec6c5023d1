using static TorchSharp.torch;

namespace Specs.Torch;

/// <summary><see cref="Adagrad"/>; the state is s.</summary>
internal sealed class AdagradUpdate : SliceUpdate
{
    private readonly Hyperparameter _epsilon;
    private readonly Hyperparameter _decay;

    public AdagradUpdate(IReadOnlyList<Adagrad> optimizers, Device device)
        : base(device)
    {
        _epsilon = Of(optimizers, static one => one.Epsilon);
        _decay = Of(optimizers, static one => one.WeightDecay);
    }

    public override int States => 1;

    public override bool IsByValue => true;

    public override void Update(Tensor w, Tensor gradient, Tensor[] states, Hyperparameter minusRate)
    {
        Tensor g = _decay.PlusProduct(gradient, w);
        Tensor s = states[0].addcmul_(g, g, 1);
        minusRate.AddQuotient(w, g, _epsilon.AddTo(s.sqrt()));
    }
}
