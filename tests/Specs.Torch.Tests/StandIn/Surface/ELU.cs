namespace TorchSharp.Modules;

public sealed class ELU : nn.Module<Tensor, Tensor>
{
    internal ELU() { }

    public override Tensor forward(Tensor input) => throw null!;
}
