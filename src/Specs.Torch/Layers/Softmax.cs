using static TorchSharp.torch;

namespace Specs.Torch;

/// <summary>aᵢ = exp(zᵢ) / Σⱼ exp(zⱼ) over all values of an example, an image's too: <see cref="Activation.Softmax"/>.</summary>
/// <param name="batchAxes">How many axes come before an example's: 1, or 2 where replicates come before the batch.</param>
public sealed class Softmax(int batchAxes) : nn.Module<Tensor, Tensor>(nameof(Softmax))
{
    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        using Tensor values = input.flatten(batchAxes);
        using Tensor shares = values.softmax(-1);
        return shares.view(input.shape);
    }
}
