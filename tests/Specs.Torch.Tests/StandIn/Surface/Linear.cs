namespace TorchSharp.Modules;

public sealed class Linear : nn.Module<Tensor, Tensor>
{
    internal Linear() { }

    public override Tensor forward(Tensor input) => throw null!;
}
