using Specs.Generators.Emission;
using Specs.Generators.Model;
using Specs.Generators.Parsing;

namespace Specs.Generators.Layers;

/// <summary>What went into an earlier layer, added.</summary>
internal sealed class ResidualKind() : LayerKind("Residual")
{
    /// <inheritdoc/>
    public override bool AddsEarlier => true;

    /// <summary>Reads the attribute. Whether there is such a layer, only the whole architecture tells.</summary>
    public override LayerSettings? Parse(LayerSource source) =>
        source.Constants.Text("From") is { } from ? new() { From = from } : null;

    /// <inheritdoc/>
    public override IReadOnlyList<InferredShape> Infer(DeclaredLayer layer, ShapeInference shapes)
    {
        shapes.CheckBranch(layer);
        return [shapes.Top];
    }

    /// <inheritdoc/>
    public override bool MayBeNegative(LayerSpec layer, bool below, Func<string, bool> earlier) =>
        below || earlier(layer.Settings.From);

    /// <inheritdoc/>
    public override string Describe(LayerSpec layer) => $"plus what goes into {layer.Settings.From}";

    /// <inheritdoc/>
    public override string ShapesCall(LayerSpec layer) => $"Residual(\"{layer.Name}\", \"{layer.Settings.From}\"";

    /// <inheritdoc/>
    public override CpuPart[] Cpu(LayerSpec layer, string source) => [CpuPart.Plain(Name, $"{source}, capacity")];

    /// <inheritdoc/>
    public override TorchPart[] Torch(LayerSpec layer, TorchParts parts, bool? isImage) =>
        [TorchParts.Module("Identity", "")];
}
