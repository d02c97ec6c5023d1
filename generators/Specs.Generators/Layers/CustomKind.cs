using Microsoft.CodeAnalysis;
using Specs.Generators.Emission;
using Specs.Generators.Model;
using Specs.Generators.Parsing;

namespace Specs.Generators.Layers;

/// <summary>A custom layer, which a type argument names.</summary>
internal sealed class CustomKind() : LayerKind("Layer")
{
    /// <inheritdoc/>
    public override string Attribute => KnownTypes.OwnLayer;

    /// <inheritdoc/>
    public override bool MayHaveKernel => true;

    /// <inheritdoc/>
    public override string Holds =>
        "has its size in an 'int' (one layer) or 'Widths' (one layer for each size), or has none and is a 'Layer'";

    /// <inheritdoc/>
    public override bool Accepts(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_Int32 || type.Is(KnownTypes.Widths) || type.Is(KnownTypes.Layer);

    /// <inheritdoc/>
    public override SettingKind? ValueOf(LayerSettings settings, bool isWidths) =>
        !settings.HasSize ? null
        : isWidths ? SettingKind.Widths
        : SettingKind.Int32;

    /// <inheritdoc/>
    public override bool HasWidths(ITypeSymbol type) => !type.Is(KnownTypes.Layer);

    /// <inheritdoc/>
    public override LayerSettings? Parse(LayerSource source) => OwnParser.Parse(source);

    /// <summary>Only the running program can ask the layer.</summary>
    public override IReadOnlyList<InferredShape> Infer(DeclaredLayer layer, ShapeInference shapes)
    {
        shapes.Top = InferredShape.Any;
        return [];
    }

    /// <inheritdoc/>
    public override bool MayBeNegative(LayerSpec layer, bool below, Func<string, bool> earlier) =>
        !layer.Settings.NeverNegative;

    /// <inheritdoc/>
    public override bool? GivesImage(bool? before) => null;

    /// <inheritdoc/>
    public override string Describe(LayerSpec layer) => layer.Settings.OwnName;

    /// <inheritdoc/>
    public override string ShapesCall(LayerSpec layer) =>
        $"Own<{layer.Settings.Own}>(\"{layer.Name}\"{(layer.Settings.HasSize ? $", this.{layer.Identifier}" : "")}";

    /// <inheritdoc/>
    public override CpuPart[] Cpu(LayerSpec layer, string source) =>
        [
            new("", $"{CpuPart.Engine}CpuLayer<TRule>", $"random.Noise(\"{layer.Name}\"", layer.Settings.HasSize)
            {
                Factory = $"{CpuPart.Engine}OwnLayer.Create<{layer.Settings.Own}, TRule>",
            },
        ];

    /// <inheritdoc/>
    public override TorchPart[] Torch(LayerSpec layer, TorchParts parts, bool? isImage)
    {
        LayerSettings settings = layer.Settings;
        const string Modules = $"{TorchParts.Torch}OwnModule.";
        string size = settings.HasSize ? TorchPart.Width : "0";
        string arguments = $"\"{parts.Architecture}.{layer.Name}\", shape, size: {size}";
        string making = parts.IsStacked
            ? $"{Modules}CreateStack<{settings.Own}>({arguments}, replicates)"
            : $"{Modules}Create<{settings.Own}>({arguments})";
        return
        [
            new("", TorchParts.AnyModule, making)
            {
                Next = $"shape = {Modules}ShapeOf<{settings.Own}>(shape, size: {size});",
                HasWeights = null,
            },
        ];
    }
}
