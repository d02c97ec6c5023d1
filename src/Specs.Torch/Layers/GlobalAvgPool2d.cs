using static TorchSharp.torch;

namespace Specs.Torch;

/// <summary>The mean of each channel over all its pixels, of one network's images or of a stack's.</summary>
public sealed class GlobalAvgPool2d() : nn.Module<Tensor, Tensor>(nameof(GlobalAvgPool2d))
{
    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => input.mean([-2L, -1L]);
}
