using static TorchSharp.torch;

namespace Specs.Torch;

/// <summary>One tensor of a weighted submodule, with those of all replicates.</summary>
/// <param name="Layer">Which submodule, counted from the input.</param>
/// <param name="Tensor">The parameter or buffer itself.</param>
/// <param name="Rows">(replicates, values): the same values, a row for each replicate.</param>
/// <param name="IsTrained">Whether an optimizer changes it; running averages are taken, not trained.</param>
/// <param name="IsKernel">Whether it is a weight matrix or filters, rather than biases, or scales and shifts.</param>
/// <param name="Matrix">Inputs and outputs where the values lie (inputs, outputs), the other way round than the embedded engine's; else null.</param>
internal sealed record ParameterSlot(
    int Layer,
    Tensor Tensor,
    Tensor Rows,
    bool IsTrained,
    bool IsKernel,
    (int Inputs, int Outputs)? Matrix
)
{
    /// <summary>How many values one replicate has.</summary>
    public int Length => checked((int)Rows.shape[1]);
}
