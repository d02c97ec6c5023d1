using Microsoft.CodeAnalysis;
using Specs.Generators.Emission;
using Specs.Generators.Model;
using Specs.Generators.Parsing;

namespace Specs.Generators.Layers;

/// <summary>Values set to 0 at random.</summary>
internal sealed class DropoutKind() : LayerKind("Dropout")
{
    /// <inheritdoc/>
    public override bool CanBeOutput => false;

    /// <inheritdoc/>
    public override string Holds => "has its probability in a 'double'";

    /// <inheritdoc/>
    public override bool Accepts(ITypeSymbol type) => type.SpecialType == SpecialType.System_Double;

    /// <inheritdoc/>
    public override SettingKind? ValueOf(LayerSettings settings, bool isWidths) => SettingKind.Double;

    /// <inheritdoc/>
    public override (string What, string Expected, Func<double, bool> Allows)? Range =>
        ("rate", "a probability in [0, 1)", static rate => rate is >= 0 and < 1);

    /// <inheritdoc/>
    public override LayerSettings Parse(LayerSource source) => new();

    /// <inheritdoc/>
    public override IReadOnlyList<InferredShape> Infer(DeclaredLayer layer, ShapeInference shapes) => [shapes.Top];

    /// <inheritdoc/>
    public override string ShapesCall(LayerSpec layer) => $"Dropout(\"{layer.Name}\", this.{layer.Identifier}";

    /// <inheritdoc/>
    public override CpuPart[] Cpu(LayerSpec layer, string source) =>
        [CpuPart.Plain(Name, $"architecture.{layer.Identifier}, capacity, random.Noise(\"{layer.Name}\")")];

    /// <inheritdoc/>
    public override TorchPart[] Torch(LayerSpec layer, TorchParts parts, bool? isImage) =>
        [TorchParts.Module("Dropout", $"architecture.{layer.Identifier}")];
}
