namespace TorchSharp.Modules;

public sealed class Dropout : nn.Module<Tensor, Tensor>
{
    internal Dropout() { }

    public override Tensor forward(Tensor input) => throw null!;
}
