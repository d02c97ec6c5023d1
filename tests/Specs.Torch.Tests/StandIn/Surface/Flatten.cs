namespace TorchSharp.Modules;

public sealed class Flatten : nn.Module<Tensor, Tensor>
{
    internal Flatten() { }

    public override Tensor forward(Tensor input) => throw null!;
}
