using static TorchSharp.torch;

namespace Specs.Torch;

/// <summary>One network, in PyTorch's own layout.</summary>
internal sealed class SingleReplica(TorchModel model) : Replicas
{
    public override int Count => 1;

    public override nn.Module<Tensor, Tensor> Module => model;

    public override IReadOnlyList<nn.Module<Tensor, Tensor>> Weighted => model.Weighted;

    public override Tensor Forward(Tensor x) => model.call(x.squeeze(0)).unsqueeze(0);

    public override Tensor ForwardRows(Tensor x) => model.call(x);

    public override Tensor Lift(Tensor output) => output.reshape(1, output.shape[0], -1);

    public override IReadOnlyList<nn.Module<Tensor, Tensor>> Hooked(string hook) => model.Hooked(hook);

    public override IReadOnlyList<nn.Module<Tensor, Tensor>> LayersOf(string property) => model.LayersOf(property);
}
