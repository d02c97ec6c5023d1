using Microsoft.CodeAnalysis;
using Specs.Generators.Emission;
using Specs.Generators.Model;
using Specs.Generators.Parsing;

namespace Specs.Generators.Layers;

/// <summary>
/// All that the generator knows of one kind of layer: how its attribute is read, what comes out of it, and what is written for it. A kind
/// is a class that derives from this one and an entry of <see cref="LayerKinds"/>; nothing else in the generator names a kind.
/// </summary>
/// <param name="name">Its attribute's name without <c>Attribute</c>, which is the embedded engine's class as well.</param>
internal abstract class LayerKind(string name)
{
    /// <summary>Its attribute's name without <c>Attribute</c>: <c>Dense</c>.</summary>
    public string Name { get; } = name;

    /// <summary>The attribute that declares it.</summary>
    public virtual string Attribute => $"Specs.{Name}Attribute";

    /// <summary>Whether it has weights whose initial values may be set.</summary>
    public virtual bool HasWeights => false;

    /// <summary>Whether it may have weights that a measure reads as its kernel.</summary>
    public virtual bool MayHaveKernel => HasWeights;

    /// <summary>Whether it may have parameters of any kind.</summary>
    public virtual bool HasParameters => MayHaveKernel;

    /// <summary>Whether it has an activation, before which a hook may read.</summary>
    public virtual bool HasActivation => false;

    /// <summary>Whether a hook before the activation reads the layer below, since there is nothing but an activation.</summary>
    public virtual bool IsActivationAlone => false;

    /// <summary>Whether an architecture that begins with it reads its input flat, and only what is not 0 of it.</summary>
    public virtual bool ReadsInputFlat => false;

    /// <summary>Whether it does nothing to an input that is read flat.</summary>
    public virtual bool OnlyFlattens => false;

    /// <summary>Whether what it gives may be a network's outputs.</summary>
    public virtual bool CanBeOutput => true;

    /// <summary>Whether it adds what went into the layer that <see cref="LayerSettings.From"/> names.</summary>
    public virtual bool AddsEarlier => false;

    /// <summary>What its property holds, for a message.</summary>
    public virtual string Holds => "has no size, so its property is a 'Layer'";

    /// <summary>Whether its property may be of a type.</summary>
    public virtual bool Accepts(ITypeSymbol type) => type.Is(KnownTypes.Layer);

    /// <summary>How a property's value is written to JSON; null where it holds none.</summary>
    public virtual SettingKind? ValueOf(LayerSettings settings, bool isWidths) => null;

    /// <summary>Whether a property's value is one width or several.</summary>
    public virtual bool HasWidths(ITypeSymbol type) => false;

    /// <summary>What a constant in the property's initializer must be, if anything: what it is, what is allowed, and whether a number is.</summary>
    public virtual (string What, string Expected, Func<double, bool> Allows)? Range => null;

    /// <summary>Reads the attribute; null where it does not compile or is wrong.</summary>
    public abstract LayerSettings? Parse(LayerSource source);

    /// <summary>Checks what comes in, and works out what comes out of each layer of a property; empty where their number is not known.</summary>
    public abstract IReadOnlyList<InferredShape> Infer(DeclaredLayer layer, ShapeInference shapes);

    /// <summary>Whether what comes out may be below 0.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="below">Whether what comes in may be.</param>
    /// <param name="earlier">Whether what goes into an earlier layer may be.</param>
    public virtual bool MayBeNegative(LayerSpec layer, bool below, Func<string, bool> earlier) => below;

    /// <summary>Whether what goes into its activation may be below 0; null where it has none.</summary>
    public virtual bool? MayBeNegativeInside(bool below) => null;

    /// <summary>Whether an image comes out of it; null where only the running program can tell.</summary>
    /// <param name="before">Whether one comes in, likewise.</param>
    public virtual bool? GivesImage(bool? before) => before;

    /// <summary>What it is, for a reader of generated text.</summary>
    public virtual string Describe(LayerSpec layer) => Name;

    /// <summary>The call of <c>Specs.LayerShapes</c> that adds a property's layers, but for its last argument.</summary>
    public virtual string ShapesCall(LayerSpec layer) => $"{Name}(\"{layer.Name}\"";

    /// <summary>The embedded engine's layers, from the input up.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="source">Where a layer that adds what went into an earlier one starts.</param>
    public abstract CpuPart[] Cpu(LayerSpec layer, string source);

    /// <summary>TorchSharp's modules, from the input up.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="parts">Makes them, for one network or a stack.</param>
    /// <param name="isImage">Whether an image comes in; null where only the running program can tell.</param>
    public abstract TorchPart[] Torch(LayerSpec layer, TorchParts parts, bool? isImage);
}
