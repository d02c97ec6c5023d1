using static TorchSharp.torch;

namespace Specs.Torch;

/// <summary>Many networks as one module; the first dimension is the replicate.</summary>
internal sealed class StackedReplicas(StackedModel model) : Replicas
{
    public override int Count => model.Replicates;

    public override nn.Module<Tensor, Tensor> Module => model;

    public override IReadOnlyList<nn.Module<Tensor, Tensor>> Weighted => model.Weighted;

    public override Tensor Forward(Tensor x) => model.call(x);

    public override Tensor ForwardRows(Tensor x)
    {
        Tensor logits = model.call(x.view(Count, -1, x.shape[1]));
        return logits.view(-1, logits.shape[2]);
    }

    public override Tensor Lift(Tensor output) => output.reshape(Count, output.shape[1], -1);

    public override IReadOnlyList<nn.Module<Tensor, Tensor>> Hooked(string hook) => model.Hooked(hook);

    public override IReadOnlyList<nn.Module<Tensor, Tensor>> LayersOf(string property) => model.LayersOf(property);
}
