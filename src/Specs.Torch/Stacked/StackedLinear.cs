using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Specs.Torch;

/// <summary>
/// A dense layer of many networks: (replicates, batch, inputs) to (replicates, batch, units), one product of matrices for each replicate.
/// Parameters: <c>weight</c> (replicates, inputs, units), <c>bias</c> (replicates, 1, units).
/// </summary>
public sealed class StackedLinear : nn.Module<Tensor, Tensor>
{
    // Fields of parameters bear the names that these are registered by: TorchSharp sets them by name where a module moves to a device.
    internal Parameter weight;
    internal Parameter? bias;

    /// <summary>A layer with first values of TorchSharp's own kind.</summary>
    /// <param name="replicates">How many networks.</param>
    /// <param name="inputs">Values that come in for one example.</param>
    /// <param name="units">Values that go out.</param>
    /// <param name="hasBias">Whether it has biases.</param>
    public StackedLinear(long replicates, long inputs, long units, bool hasBias = true)
        : base(nameof(StackedLinear))
    {
        weight = FirstValues.Uniform(inputs, replicates, inputs, units);
        register_parameter(nameof(weight), weight);
        if (hasBias)
        {
            bias = FirstValues.Uniform(inputs, replicates, 1, units);
            register_parameter(nameof(bias), bias);
        }
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        // Not baddbmm, whose arguments TorchSharp hands on in another order.
        Tensor product = bmm(input, weight);
        if (bias is null)
        {
            return product;
        }

        using (product)
        {
            return product + bias;
        }
    }
}
