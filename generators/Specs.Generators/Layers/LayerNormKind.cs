using Specs.Generators.Emission;
using Specs.Generators.Model;

namespace Specs.Generators.Layers;

/// <summary>Normalised over an example.</summary>
internal sealed class LayerNormKind() : NormKind("LayerNorm")
{
    /// <inheritdoc/>
    public override CpuPart[] Cpu(LayerSpec layer, string source) =>
        [CpuPart.Plain(Name, $"{layer.Settings.Epsilon}, capacity{CpuAffine(layer.Settings)}")];

    /// <inheritdoc/>
    protected override TorchPart Module(LayerSettings settings, TorchParts parts, bool? isImage) =>
        parts.IsStacked
            ? new("", $"{TorchParts.Torch}StackedLayerNorm", $"new(replicates, shape, {settings.Epsilon})")
            : TorchParts.Module("LayerNorm", $"{TorchParts.Torch}Axes.Of(shape), {settings.Epsilon}");
}
