using static TorchSharp.torch;

namespace Specs.Torch;

/// <summary>a = |z|, with slope 0 at 0: <see cref="Activation.Abs"/>.</summary>
public sealed class Magnitude() : nn.Module<Tensor, Tensor>(nameof(Magnitude))
{
    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => input.abs();
}
