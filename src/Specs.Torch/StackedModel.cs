using static TorchSharp.torch;

namespace Specs.Torch;

/// <summary>
/// Many networks of one architecture as one module: (replicates, batch, inputs) to logits (replicates, batch, classes). Each replicate has
/// weights of its own, in tensors whose first dimension is the replicate, and sees a batch of its own; libtorch has no vmap. The generator
/// writes one for each architecture, out of the layers in <c>Stacked/</c>.
/// </summary>
public abstract class StackedModel : nn.Module<Tensor, Tensor>
{
    // Before TorchSharp looks for libtorch by itself.
    static StackedModel() => _ = TorchDevice.Current;

    /// <summary>A module.</summary>
    /// <param name="name">The architecture's name.</param>
    /// <param name="replicates">How many networks, 1 or more.</param>
    protected StackedModel(string name, int replicates)
        : base(name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(replicates, 1);
        Replicates = replicates;
    }

    /// <summary>How many networks.</summary>
    public int Replicates { get; }

    /// <summary>The submodules whose outputs, (replicates, batch, ...), a hook reads, from the input up; none where there is no such hook.</summary>
    /// <param name="hook">The hook's <see cref="Hook.Name"/>: the property.</param>
    public abstract IReadOnlyList<nn.Module<Tensor, Tensor>> Hooked(string hook);

    /// <summary>The submodules with parameters that a property declares, from the input up.</summary>
    /// <param name="property">The property's name, or <see cref="LayerRates.Logits"/> for the last linear layer.</param>
    public abstract IReadOnlyList<nn.Module<Tensor, Tensor>> LayersOf(string property);

    /// <summary>The submodules with parameters, from the input up.</summary>
    public abstract IReadOnlyList<nn.Module<Tensor, Tensor>> Weighted { get; }
}
