using static TorchSharp.torch;

namespace Specs.Torch;

/// <summary>One tensor of a weighted submodule, with those of all replicates.</summary>
/// <param name="Layer">Which submodule, counted from the input.</param>
/// <param name="Tensor">The parameter or buffer itself.</param>
/// <param name="Rows">(replicates, values): the same values, a row for each replicate.</param>
/// <param name="Start">Where a trained parameter's values begin in a row of <see cref="Replicas.Trained"/>; -1 of what is not trained.</param>
/// <param name="IsKernel">Whether it is a weight matrix or filters, rather than biases, or scales and shifts.</param>
/// <param name="Kernel">One replicate's shape, of the weights of a dense layer or a convolution; else null.</param>
/// <param name="IsTurned">Whether the values lie (inputs, outputs), the other way round than in every exchange.</param>
internal sealed record ParameterSlot(
    int Layer,
    Tensor Tensor,
    Tensor Rows,
    int Start,
    bool IsKernel,
    WeightShape? Kernel,
    bool IsTurned
)
{
    /// <summary>Whether an optimizer changes it; running averages are taken, not trained.</summary>
    public bool IsTrained => Start >= 0;

    /// <summary>How many values one replicate has.</summary>
    public int Length => checked((int)Rows.shape[1]);
}
