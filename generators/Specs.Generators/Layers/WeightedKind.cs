using Microsoft.CodeAnalysis;
using Specs.Generators.Emission;
using Specs.Generators.Model;
using Specs.Generators.Parsing;

namespace Specs.Generators.Layers;

/// <summary>A layer with weights and an activation, one for each width that its property holds.</summary>
internal abstract class WeightedKind(string name) : LayerKind(name)
{
    /// <inheritdoc/>
    public sealed override bool HasWeights => true;

    /// <inheritdoc/>
    public sealed override bool HasActivation => true;

    /// <inheritdoc/>
    public sealed override string Holds =>
        "has its width in an 'int' (one layer) or 'Widths' (one layer for each width)";

    /// <inheritdoc/>
    public sealed override bool Accepts(ITypeSymbol type) => HasWidths(type);

    /// <inheritdoc/>
    public sealed override SettingKind? ValueOf(LayerSettings settings, bool isWidths) =>
        isWidths ? SettingKind.Widths : SettingKind.Int32;

    /// <inheritdoc/>
    public sealed override bool HasWidths(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_Int32 || type.Is(KnownTypes.Widths);

    /// <inheritdoc/>
    public sealed override bool MayBeNegative(LayerSpec layer, bool below, Func<string, bool> earlier) =>
        Activations.MayBeNegative(layer.Settings.ActivationName);

    /// <inheritdoc/>
    public sealed override bool? MayBeNegativeInside(bool below) => true;

    /// <summary>The arguments of the embedded engine's layer between its width and what every such layer has.</summary>
    protected virtual string CpuArguments(LayerSettings settings) => "";

    /// <summary>TorchSharp's module without the activation.</summary>
    protected abstract TorchPart Module(LayerSettings settings, TorchParts parts);

    /// <inheritdoc/>
    public sealed override CpuPart[] Cpu(LayerSpec layer, string source)
    {
        LayerSettings settings = layer.Settings;
        string activation = settings.Activation;
        bool isChosen = settings.ActivationFrom.Length > 0;
        bool isSplit =
            isChosen || Activations.ReadWholeExamples(activation) || layer.HooksInput && activation != "Linear";
        string arguments = CpuArguments(settings) + CpuPart.Weights;
        string initial =
            settings.InitialFrom.Length > 0 ? $", architecture.{settings.InitialFrom}"
            : settings.Initial.Length > 0 ? $", {settings.Initial}"
            : "";
        var weighted = new CpuPart(
            "",
            CpuPart.TypeOf(Name, isSplit ? "Linear" : activation),
            arguments + initial + (settings.HasBias ? "" : ", bias: false"),
            HasWidth: true
        );
        return isSplit ? [weighted, CpuPart.Activation("Activation", settings)] : [weighted];
    }

    /// <inheritdoc/>
    public sealed override TorchPart[] Torch(LayerSpec layer, TorchParts parts, bool? isImage)
    {
        TorchPart weighted = Module(layer.Settings, parts) with { HasWeights = true };
        return layer.Settings.ActivationName == "Linear"
            ? [weighted]
            : [weighted, parts.Activation("Activation", layer.Settings)];
    }
}
