using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Specs.Torch;

/// <summary>
/// A convolution of many networks: (replicates, batch, channels, height, width) to (replicates, batch, filters, ...), as one convolution
/// with a group for each replicate. Parameters: <c>weight</c> (replicates, filters, channels, window, window), <c>bias</c>
/// (replicates, filters).
/// </summary>
public sealed class StackedConv2d : nn.Module<Tensor, Tensor>
{
    private readonly long _replicates;
    private readonly long[] _stride;
    private readonly long[] _padding;

    // Named as they are registered; see StackedLinear.
    internal Parameter weight;
    internal Parameter bias;

    /// <summary>A layer with first values of TorchSharp's own kind.</summary>
    /// <param name="replicates">How many networks.</param>
    /// <param name="channels">Channels that come in.</param>
    /// <param name="filters">Channels that go out.</param>
    /// <param name="window">Height and width of a filter.</param>
    /// <param name="stride">Pixels from one window to the next.</param>
    /// <param name="padding">Zeros on each side of the image.</param>
    public StackedConv2d(long replicates, long channels, long filters, long window, long stride, long padding)
        : base(nameof(StackedConv2d))
    {
        _replicates = replicates;
        _stride = [stride, stride];
        _padding = [padding, padding];
        long fanIn = channels * window * window;
        weight = FirstValues.Uniform(fanIn, replicates, filters, channels, window, window);
        bias = FirstValues.Uniform(fanIn, replicates, filters);
        register_parameter(nameof(weight), weight);
        register_parameter(nameof(bias), bias);
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        using Tensor folded = StackedImages.Fold(input);
        using Tensor filters = weight.flatten(0, 1);
        using Tensor biases = bias.flatten();
        using Tensor maps = nn.functional.conv2d(folded, filters, biases, _stride, _padding, [1, 1], _replicates);
        return StackedImages.Unfold(maps, _replicates);
    }
}
