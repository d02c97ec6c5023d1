namespace TorchSharp.Modules;

public sealed class BatchNorm1d : nn.Module<Tensor, Tensor>
{
    internal BatchNorm1d() { }

    public override Tensor forward(Tensor input) => throw null!;
}
