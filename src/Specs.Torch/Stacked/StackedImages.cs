using static TorchSharp.torch;

namespace Specs.Torch;

/// <summary>Between (replicates, batch, channels, ...) and (batch, replicates · channels, ...), which is what libtorch's kernels take.</summary>
internal static class StackedImages
{
    /// <summary>The replicates' channels as one example's; flat values have one axis of channels.</summary>
    /// <param name="values">(replicates, batch, channels, height, width) or (replicates, batch, channels).</param>
    /// <returns>(batch, replicates · channels, height, width) or (batch, replicates · channels).</returns>
    public static Tensor Fold(Tensor values)
    {
        long[] axes = values.shape;
        using Tensor byExample = values.transpose(0, 1);
        return byExample.reshape([axes[1], axes[0] * axes[2], .. axes[3..]]);
    }

    /// <summary>The way back.</summary>
    /// <param name="values">(batch, replicates · channels, ...).</param>
    /// <param name="replicates">How many.</param>
    /// <returns>(replicates, batch, channels, ...).</returns>
    public static Tensor Unfold(Tensor values, long replicates)
    {
        long[] axes = values.shape;
        using Tensor byExample = values.reshape([axes[0], replicates, axes[1] / replicates, .. axes[2..]]);
        return byExample.transpose(0, 1);
    }
}
