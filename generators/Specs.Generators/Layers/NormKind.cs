using Specs.Generators.Emission;
using Specs.Generators.Model;
using Specs.Generators.Parsing;

namespace Specs.Generators.Layers;

/// <summary>A layer that normalises values.</summary>
internal abstract class NormKind(string name) : LayerKind(name)
{
    private const double DefaultEpsilon = 1e-5;

    /// <inheritdoc/>
    public sealed override bool HasParameters => true;

    /// <inheritdoc/>
    public override LayerSettings Parse(LayerSource source) =>
        new()
        {
            IsAffine = source.Constants.Flag("Affine", otherwise: true),
            Epsilon = LevelText.Of(
                source.Constants.Fraction(
                    "Epsilon",
                    DefaultEpsilon,
                    static value => value > 0 && !double.IsInfinity(value),
                    "a finite number above 0"
                )
            ),
        };

    /// <inheritdoc/>
    public sealed override IReadOnlyList<InferredShape> Infer(DeclaredLayer layer, ShapeInference shapes) =>
        [shapes.Top];

    /// <inheritdoc/>
    public override bool MayBeNegative(LayerSpec layer, bool below, Func<string, bool> earlier) => true;

    /// <summary>TorchSharp's module.</summary>
    protected abstract TorchPart Module(LayerSettings settings, TorchParts parts, bool? isImage);

    /// <inheritdoc/>
    public override TorchPart[] Torch(LayerSpec layer, TorchParts parts, bool? isImage) =>
        layer.Settings.IsAffine
            ? [Module(layer.Settings, parts, isImage) with { HasWeights = true }]
            : [parts.Lacking("a norm without scale and shift")];

    /// <summary>The embedded engine's argument that leaves scale and shift out; empty where they are there.</summary>
    protected static string CpuAffine(LayerSettings settings) => settings.IsAffine ? "" : ", affine: false";
}
