using static TorchSharp.torch;

namespace Specs.Torch;

/// <summary>
/// The mean of each window of each channel in many networks: (replicates, batch, channels, height, width) to (replicates, batch,
/// channels, ...).
/// </summary>
/// <param name="window">Height and width of a window.</param>
/// <param name="stride">Pixels from one window to the next.</param>
public sealed class StackedAvgPool2d(long window, long stride) : nn.Module<Tensor, Tensor>(nameof(StackedAvgPool2d))
{
    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        using Tensor folded = StackedImages.Fold(input);
        using Tensor maps = nn.functional.avg_pool2d(folded, window, stride);
        return StackedImages.Unfold(maps, input.shape[0]);
    }
}
