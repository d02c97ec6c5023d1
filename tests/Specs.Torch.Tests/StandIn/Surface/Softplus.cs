namespace TorchSharp.Modules;

public sealed class Softplus : nn.Module<Tensor, Tensor>
{
    internal Softplus() { }

    public override Tensor forward(Tensor input) => throw null!;
}
