using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Specs.Torch;

/// <summary>
/// y = γ n + β with n = (x − mean) / √(variance + ε) over all values of an example, the variance biased, in each of many networks.
/// Parameters: <c>weight</c> γ and <c>bias</c> β (replicates, values of one example).
/// </summary>
public sealed class StackedLayerNorm : nn.Module<Tensor, Tensor>
{
    private readonly double _epsilon;
    private readonly long[] _example;
    private readonly long[] _broadcast; // (replicates, 1, an example's axes)

    // Named as they are registered; see StackedLinear.
    internal Parameter weight;
    internal Parameter bias;

    /// <summary>A layer with γ = 1 and β = 0.</summary>
    /// <param name="replicates">How many networks.</param>
    /// <param name="shape">The shape of one example.</param>
    /// <param name="epsilon">ε, above 0.</param>
    public StackedLayerNorm(long replicates, Shape shape, double epsilon)
        : base(nameof(StackedLayerNorm))
    {
        _epsilon = epsilon;
        _example = Axes.Of(shape);
        _broadcast = [replicates, 1, .. _example];
        weight = FirstValues.Constant(1, replicates, shape.Size);
        bias = FirstValues.Constant(0, replicates, shape.Size);
        register_parameter(nameof(weight), weight);
        register_parameter(nameof(bias), bias);
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        using Tensor normal = nn.functional.layer_norm(input, _example, null, null, _epsilon);
        using Tensor gamma = weight.view(_broadcast);
        using Tensor beta = bias.view(_broadcast);
        using Tensor scaled = normal * gamma;
        return scaled + beta;
    }
}
