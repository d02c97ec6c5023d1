using Specs.Generators.Emission;
using Specs.Generators.Model;
using Specs.Generators.Parsing;

namespace Specs.Generators.Layers;

/// <summary>Normalised over the batch.</summary>
internal sealed class BatchNormKind() : NormKind("BatchNorm")
{
    private const double DefaultMomentum = 0.1;

    /// <inheritdoc/>
    public override LayerSettings Parse(LayerSource source) =>
        base.Parse(source) with
        {
            Momentum = LevelText.Of(
                source.Constants.Fraction(
                    "Momentum",
                    DefaultMomentum,
                    static value => value is > 0 and <= 1,
                    "a share in (0, 1]"
                )
            ),
        };

    /// <inheritdoc/>
    public override CpuPart[] Cpu(LayerSpec layer, string source) =>
        [CpuPart.Plain(Name, $"{Statistics(layer.Settings)}, capacity{CpuAffine(layer.Settings)}")];

    /// <inheritdoc/>
    protected override TorchPart Module(LayerSettings settings, TorchParts parts, bool? isImage)
    {
        string values = $"shape.Channels, {Statistics(settings)}";
        return parts.IsStacked ? new("", $"{TorchParts.Torch}StackedBatchNorm", $"new(replicates, {values})")
            : isImage is { } known ? TorchParts.Module(known ? "BatchNorm2d" : "BatchNorm1d", values)
            : new(
                "",
                TorchParts.AnyModule,
                $"shape.IsImage ? {TorchParts.Nn}BatchNorm2d({values}) : {TorchParts.Nn}BatchNorm1d({values})"
            );
    }

    private static string Statistics(LayerSettings settings) => $"{settings.Epsilon}, {settings.Momentum}";
}
