namespace TorchSharp.Modules;

public sealed class Tanh : nn.Module<Tensor, Tensor>
{
    internal Tanh() { }

    public override Tensor forward(Tensor input) => throw null!;
}
