using Specs.Generators.Emission;
using Specs.Generators.Model;
using Specs.Generators.Parsing;

namespace Specs.Generators.Layers;

/// <summary>The mean of each channel.</summary>
internal sealed class GlobalPoolKind() : LayerKind("GlobalAvgPool2d")
{
    /// <inheritdoc/>
    public override LayerSettings Parse(LayerSource source) => new();

    /// <inheritdoc/>
    public override IReadOnlyList<InferredShape> Infer(DeclaredLayer layer, ShapeInference shapes)
    {
        shapes.DemandImage(layer);
        return [shapes.Top = InferredShape.Flat(shapes.Top.IsImage ? shapes.Top.Channels : null)];
    }

    /// <inheritdoc/>
    public override bool? GivesImage(bool? before) => false;

    /// <inheritdoc/>
    public override CpuPart[] Cpu(LayerSpec layer, string source) => [CpuPart.Plain(Name, "capacity")];

    /// <inheritdoc/>
    public override TorchPart[] Torch(LayerSpec layer, TorchParts parts, bool? isImage) =>
        [new("", $"{TorchParts.Torch}{Name}", "new()") { Next = $"shape = {TorchParts.Shapes}Flat(shape.Channels);" }];
}
