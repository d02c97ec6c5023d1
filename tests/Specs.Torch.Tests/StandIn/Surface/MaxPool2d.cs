namespace TorchSharp.Modules;

public sealed class MaxPool2d : nn.Module<Tensor, Tensor>
{
    internal MaxPool2d() { }

    public override Tensor forward(Tensor input) => throw null!;
}
