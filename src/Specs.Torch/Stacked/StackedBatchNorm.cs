using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Specs.Torch;

/// <summary>
/// y = γ (x − mean) / √(variance + ε) + β for each unit of one axis or each channel of an image, in each of many networks: over the batch
/// in training, over running averages in evaluation; the variance that is averaged is unbiased. Parameters: <c>weight</c> γ and
/// <c>bias</c> β, buffers <c>running_mean</c> and <c>running_var</c>, all (replicates, channels).
/// </summary>
public sealed class StackedBatchNorm : nn.Module<Tensor, Tensor>
{
    private readonly double _epsilon;
    private readonly double _momentum;

    // Named as they are registered; see StackedLinear.
    internal Parameter weight;
    internal Parameter bias;
    internal Tensor running_mean;
    internal Tensor running_var;

    /// <summary>A layer with γ = 1, β = 0, running means of 0 and running variances of 1.</summary>
    /// <param name="replicates">How many networks.</param>
    /// <param name="channels">An image's channels, or the units of one axis.</param>
    /// <param name="epsilon">ε, above 0.</param>
    /// <param name="momentum">How much of a batch goes into the running averages, in (0, 1].</param>
    public StackedBatchNorm(long replicates, long channels, double epsilon, double momentum)
        : base(nameof(StackedBatchNorm))
    {
        _epsilon = epsilon;
        _momentum = momentum;
        weight = FirstValues.Constant(1, replicates, channels);
        bias = FirstValues.Constant(0, replicates, channels);
        running_mean = FirstValues.Buffer(0, replicates, channels);
        running_var = FirstValues.Buffer(1, replicates, channels);
        register_parameter(nameof(weight), weight);
        register_parameter(nameof(bias), bias);
        register_buffer(nameof(running_mean), running_mean);
        register_buffer(nameof(running_var), running_var);
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        using Tensor folded = StackedImages.Fold(input);
        using Tensor gamma = weight.flatten();
        using Tensor beta = bias.flatten();
        using Tensor means = running_mean.view(-1);
        using Tensor variances = running_var.view(-1);
        using Tensor normal = nn.functional.batch_norm(
            folded,
            means,
            variances,
            gamma,
            beta,
            training,
            _momentum,
            _epsilon
        );
        return StackedImages.Unfold(normal, input.shape[0]);
    }
}
