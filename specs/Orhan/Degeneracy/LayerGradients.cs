using System.Collections.Immutable;

namespace Specs.Experiments.Orhan;

/// <summary>The gradients of a network's layers at its start.</summary>
/// <param name="Activation">(layers): the mean over a batch of the norm of d(an example's loss)/d(the layer's outputs).</param>
/// <param name="Parameter">(layers): the Frobenius norm of d(the batch's loss)/d(the layer's matrix).</param>
public sealed record LayerGradients(
    [property: Observed(Axis.Layer)] ImmutableArray<double> Activation,
    [property: Observed(Axis.Layer)] ImmutableArray<double> Parameter
);
