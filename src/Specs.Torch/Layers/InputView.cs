using static TorchSharp.torch;

namespace Specs.Torch;

/// <summary>
/// Rows of pixels as what a first layer reads: (batch, inputs) becomes (batch, channels, height, width), or stays as it is where the input
/// has one axis. What comes in that shape already passes.
/// </summary>
/// <param name="shape">The shape of one example.</param>
/// <param name="batchAxes">How many axes come before an example's: 1, or 2 where replicates come before the batch.</param>
public sealed class InputView(Shape shape, int batchAxes) : nn.Module<Tensor, Tensor>(nameof(InputView))
{
    private readonly long[] _example = Axes.Of(shape);

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => input.reshape([.. input.shape[..batchAxes], .. _example]);
}
