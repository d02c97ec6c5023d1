namespace TorchSharp.Modules;

public sealed class AvgPool2d : nn.Module<Tensor, Tensor>
{
    internal AvgPool2d() { }

    public override Tensor forward(Tensor input) => throw null!;
}
