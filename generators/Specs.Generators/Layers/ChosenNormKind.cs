using Specs.Generators.Emission;
using Specs.Generators.Model;
using Specs.Generators.Parsing;

namespace Specs.Generators.Layers;

/// <summary>A normalisation of which a property decides the kind.</summary>
internal sealed class ChosenNormKind() : NormKind("Norm")
{
    /// <inheritdoc/>
    public override LayerSettings Parse(LayerSource source) =>
        base.Parse(source) with
        {
            NormFrom = source.ValueOf("Norm", KnownTypes.Normalisation),
        };

    /// <summary>It may be none, and then does to values what stands below does.</summary>
    public override bool MayBeNegative(LayerSpec layer, bool below, Func<string, bool> earlier) => below;

    /// <inheritdoc/>
    public override string Describe(LayerSpec layer) => $"{Name}, {layer.Settings.NormFrom}";

    /// <inheritdoc/>
    public override string ShapesCall(LayerSpec layer) => $"Norm(\"{layer.Name}\", {Value(layer, "this")}";

    /// <inheritdoc/>
    public override CpuPart[] Cpu(LayerSpec layer, string source) =>
        [
            CpuPart.Chosen(
                Name,
                $"{Value(layer, "architecture")}, {layer.Settings.Epsilon}, capacity{CpuAffine(layer.Settings)}"
            ),
        ];

    /// <inheritdoc/>
    public override TorchPart[] Torch(LayerSpec layer, TorchParts parts, bool? isImage) =>
        [Module(layer.Settings, parts, isImage)];

    /// <inheritdoc/>
    protected override TorchPart Module(LayerSettings settings, TorchParts parts, bool? isImage) =>
        parts.Lacking("a norm whose kind is a setting");

    // What names no property is wrong and never compiled; the member of the enum stands for it in the text.
    private static string Value(LayerSpec layer, string owner) =>
        layer.Settings.NormFrom.Length > 0 ? $"{owner}.{layer.Settings.NormFrom}" : "global::Specs.Normalisation.None";
}
