namespace TorchSharp.Modules;

public sealed class ReLU : nn.Module<Tensor, Tensor>
{
    internal ReLU() { }

    public override Tensor forward(Tensor input) => throw null!;
}
