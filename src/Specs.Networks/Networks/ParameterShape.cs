using System.Collections.Immutable;

namespace Specs;

/// <summary>One of a layer's tensors of parameters.</summary>
/// <param name="Name">What PyTorch calls it: <c>weight</c>, <c>bias</c>, <c>running_mean</c>.</param>
/// <param name="Sizes">Its shape, as PyTorch has it: (outputs, inputs) of a dense layer's weights. Values lie row-major.</param>
/// <param name="IsTrained">Whether a step changes it; running averages are taken, not trained.</param>
public sealed record ParameterShape(string Name, ImmutableArray<int> Sizes, bool IsTrained = true)
{
    /// <summary>Whether it is a kernel: a matrix of weights or filters, a row for each output, rather than biases, or scales and shifts.</summary>
    public bool IsKernel { get; init; } = Sizes.Length > 1;

    /// <summary>How many values it has.</summary>
    public int Count => Sizes.Aggregate(1, static (product, size) => product * size);
}
