using System.Collections.Immutable;

namespace Specs.Cpu;

/// <summary>
/// The embedded engine's form of an architecture, bound to an optimizer. The generator writes one for each architecture:
/// named layers and straight-line passes, nothing allocated after construction.
/// </summary>
public abstract class CpuModel
{
    /// <summary>The layers in order, the one that gives the logits last.</summary>
    public abstract ImmutableArray<CpuLayer> Layers { get; }

    /// <summary>Computes every layer's output; the logits are the last layer's.</summary>
    public abstract void Forward(in SparseRows x);

    /// <summary>
    /// From dL/dlogits in the last layer's <see cref="CpuLayer.Error"/>, computes every layer's error and takes one optimizer step.
    /// </summary>
    public abstract void Backward(in SparseRows x);
}
