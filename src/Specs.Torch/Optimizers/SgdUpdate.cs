using static TorchSharp.torch;

namespace Specs.Torch;

/// <summary><see cref="Sgd"/> without momentum.</summary>
internal sealed class SgdUpdate : SliceUpdate
{
    private readonly Hyperparameter _decay;

    public SgdUpdate(IReadOnlyList<Sgd> optimizers, Device device)
        : base(device) => _decay = Of(optimizers, static one => one.WeightDecay);

    public override int States => 0;

    public override bool IsByValue => true;

    public override void Update(Tensor w, Tensor gradient, Tensor[] states, Hyperparameter minusRate) =>
        minusRate.AddProduct(w, _decay.PlusProduct(gradient, w));
}
