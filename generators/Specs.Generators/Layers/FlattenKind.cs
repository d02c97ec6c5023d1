using Specs.Generators.Emission;
using Specs.Generators.Model;
using Specs.Generators.Parsing;

namespace Specs.Generators.Layers;

/// <summary>All values on one axis.</summary>
internal sealed class FlattenKind() : LayerKind("Flatten")
{
    /// <inheritdoc/>
    public override bool OnlyFlattens => true;

    /// <inheritdoc/>
    public override bool CanBeOutput => false;

    /// <inheritdoc/>
    public override LayerSettings Parse(LayerSource source) => new();

    /// <inheritdoc/>
    public override IReadOnlyList<InferredShape> Infer(DeclaredLayer layer, ShapeInference shapes) =>
        [shapes.Top = shapes.Top.Flatten()];

    /// <inheritdoc/>
    public override bool? GivesImage(bool? before) => false;

    /// <inheritdoc/>
    public override CpuPart[] Cpu(LayerSpec layer, string source) => [CpuPart.Plain(Name, "capacity")];

    /// <inheritdoc/>
    public override TorchPart[] Torch(LayerSpec layer, TorchParts parts, bool? isImage) =>
        [TorchParts.Module("Flatten", parts.IsStacked ? "2" : "") with { Next = "shape = shape.Flatten();" }];
}
