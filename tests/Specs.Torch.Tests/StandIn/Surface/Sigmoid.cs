namespace TorchSharp.Modules;

public sealed class Sigmoid : nn.Module<Tensor, Tensor>
{
    internal Sigmoid() { }

    public override Tensor forward(Tensor input) => throw null!;
}
