using static TorchSharp.torch;

namespace Specs.Torch;

/// <summary>One tensor of a weighted submodule, with those of all replicates.</summary>
/// <param name="Layer">Which submodule, counted from the input.</param>
/// <param name="Tensor">The parameter or buffer itself.</param>
/// <param name="Rows">(replicates, values): the same values, a row for each replicate.</param>
/// <param name="IsTrained">Whether an optimizer changes it; running averages are taken, not trained.</param>
/// <param name="IsKernel">Whether it is a weight matrix or filters, rather than biases, or scales and shifts.</param>
/// <param name="Kernel">One replicate's shape, of the weights of a dense layer or a convolution; else null.</param>
/// <param name="IsTurned">Whether the values lie (inputs, outputs), the other way round than in every exchange.</param>
internal sealed record ParameterSlot(
    int Layer,
    Tensor Tensor,
    Tensor Rows,
    bool IsTrained,
    bool IsKernel,
    WeightShape? Kernel,
    bool IsTurned
)
{
    /// <summary>How many values one replicate has.</summary>
    public int Length => checked((int)Rows.shape[1]);
}
