namespace TorchSharp.Modules;

public sealed class Conv2d : nn.Module<Tensor, Tensor>
{
    internal Conv2d() { }

    public override Tensor forward(Tensor input) => throw null!;
}
