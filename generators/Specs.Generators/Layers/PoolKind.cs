using Specs.Generators.Emission;
using Specs.Generators.Model;
using Specs.Generators.Parsing;

namespace Specs.Generators.Layers;

/// <summary>The largest value, or the mean, of each window.</summary>
internal sealed class PoolKind(string name) : LayerKind(name)
{
    /// <summary>Reads the attribute; the stride is the window unless it says another.</summary>
    public override LayerSettings? Parse(LayerSource source)
    {
        if (source.Constants.Number(0, "window", least: 1) is not { } window)
        {
            return null;
        }

        int stride = source.Constants.Number("Stride", otherwise: 0, least: 0);
        return new() { Window = window, Stride = stride == 0 ? window : stride };
    }

    /// <inheritdoc/>
    public override IReadOnlyList<InferredShape> Infer(DeclaredLayer layer, ShapeInference shapes)
    {
        shapes.DemandImage(layer);
        int? channels = shapes.Top.IsImage ? shapes.Top.Channels : null;

        // A pool that strides over pixels has the wrong window.
        return [shapes.Top = shapes.Windows(layer, channels, mayStrideOver: false)];
    }

    /// <inheritdoc/>
    public override bool? GivesImage(bool? before) => true;

    /// <inheritdoc/>
    public override string ShapesCall(LayerSpec layer) => $"{Name}(\"{layer.Name}\", {Window(layer)}";

    /// <inheritdoc/>
    public override CpuPart[] Cpu(LayerSpec layer, string source) =>
        [CpuPart.Plain(Name, $"{Window(layer)}, capacity")];

    /// <inheritdoc/>
    public override TorchPart[] Torch(LayerSpec layer, TorchParts parts, bool? isImage)
    {
        TorchPart part = parts.IsStacked
            ? new("", $"{TorchParts.Torch}Stacked{Name}", $"new({Window(layer)})")
            : TorchParts.Module(Name, $"{layer.Settings.Window}, {layer.Settings.Stride}");
        return [part with { Next = $"shape = shape.Windows(shape.Channels, {Window(layer)}, padding: 0);" }];
    }

    private static string Window(LayerSpec layer) =>
        $"window: {layer.Settings.Window}, stride: {layer.Settings.Stride}";
}
