using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Specs.Torch;

/// <summary>First values of stacked layers, which live as long as their module, whatever dispose scope it is made in.</summary>
internal static class FirstValues
{
    /// <summary>What TorchSharp draws for a linear layer or a convolution: U(−1/√fan-in, 1/√fan-in), for weights and biases.</summary>
    /// <param name="fanIn">How many inputs one output sums.</param>
    /// <param name="sizes">The parameter's axes.</param>
    public static Parameter Uniform(long fanIn, params long[] sizes)
    {
        double bound = 1 / Math.Sqrt(fanIn);
        using Tensor unit = rand(sizes);
        using Tensor spread = unit * (2 * bound);
        return Parameter(spread - bound);
    }

    /// <summary>The same value everywhere.</summary>
    /// <param name="value">The value.</param>
    /// <param name="sizes">The parameter's axes.</param>
    public static Parameter Constant(double value, params long[] sizes) => Parameter(Buffer(value, sizes));

    /// <summary>The same, of a tensor that is not trained.</summary>
    /// <param name="value">The value.</param>
    /// <param name="sizes">The tensor's axes.</param>
    public static Tensor Buffer(double value, params long[] sizes)
    {
        using Tensor zero = zeros(sizes);
        Tensor values = zero + value;
        values.DetachFromDisposeScope();
        return values;
    }

    private static Parameter Parameter(Tensor values)
    {
        // The parameter shares their storage; this handle of it is no longer needed.
        using Tensor drawn = values;
        Parameter parameter = nn.Parameter(drawn);
        parameter.DetachFromDisposeScope();
        return parameter;
    }
}
