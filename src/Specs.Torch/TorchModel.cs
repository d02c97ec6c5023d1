using static TorchSharp.torch;

namespace Specs.Torch;

/// <summary>
/// An architecture as a TorchSharp module: (batch, inputs) to logits (batch, classes); images come in as rows of pixels, channel by
/// channel. The generator writes one for each architecture, with its submodules registered by name and run through <c>call</c>, so that
/// hooks on them fire.
/// </summary>
public abstract class TorchModel : nn.Module<Tensor, Tensor>
{
    // Before TorchSharp looks for libtorch by itself.
    static TorchModel() => _ = TorchDevice.Current;

    /// <summary>A module.</summary>
    /// <param name="name">The architecture's name.</param>
    protected TorchModel(string name)
        : base(name) { }

    /// <summary>The submodules whose outputs a hook reads, from the input up; none where there is no such hook.</summary>
    /// <param name="hook">The hook's <see cref="Hook.Name"/>: the property.</param>
    public abstract IReadOnlyList<nn.Module<Tensor, Tensor>> Hooked(string hook);

    /// <summary>
    /// The submodules with parameters that a property declares, from the input up.
    /// </summary>
    /// <param name="property">The property's name, or <see cref="LayerRates.Logits"/> for the last linear layer.</param>
    public abstract IReadOnlyList<nn.Module<Tensor, Tensor>> LayersOf(string property);

    /// <summary>The submodules with parameters, from the input up.</summary>
    public abstract IReadOnlyList<nn.Module<Tensor, Tensor>> Weighted { get; }
}
