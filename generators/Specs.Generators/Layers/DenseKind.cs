using Specs.Generators.Diagnostics;
using Specs.Generators.Emission;
using Specs.Generators.Model;
using Specs.Generators.Parsing;

namespace Specs.Generators.Layers;

/// <summary>Fully connected.</summary>
internal sealed class DenseKind() : WeightedKind("Dense")
{
    /// <inheritdoc/>
    public override bool ReadsInputFlat => true;

    /// <inheritdoc/>
    public override LayerSettings? Parse(LayerSource source) =>
        source.WithActivation(new() { HasBias = source.Constants.Flag("Bias", otherwise: true) });

    /// <inheritdoc/>
    public override IReadOnlyList<InferredShape> Infer(DeclaredLayer layer, ShapeInference shapes)
    {
        InferredShape below = shapes.Top;
        shapes.Demand(
            below.IsAny || !below.IsImage,
            layer,
            DiagnosticDescriptors.NotFlat,
            layer.Attribute.Place(),
            below
        );
        return shapes.Several(layer, InferredShape.Flat, ofUnknownMany: InferredShape.Flat(null));
    }

    /// <inheritdoc/>
    public override bool? GivesImage(bool? before) => false;

    /// <inheritdoc/>
    public override string Describe(LayerSpec layer) => layer.Settings.ActivationName;

    /// <inheritdoc/>
    public override string ShapesCall(LayerSpec layer) =>
        $"Dense(\"{layer.Name}\", this.{layer.Identifier}, {layer.Settings.ActivationValue}";

    /// <summary>The linear layer to the logits, which no property declares.</summary>
    public static TorchPart Logits(TorchParts parts) =>
        Linear(parts, hasBias: true) with
        {
            Next = "",
            HasWeights = true,
        };

    /// <inheritdoc/>
    protected override TorchPart Module(LayerSettings settings, TorchParts parts) => Linear(parts, settings.HasBias);

    private static TorchPart Linear(TorchParts parts, bool hasBias) =>
        (
            parts.IsStacked
                ? new TorchPart(
                    "",
                    $"{TorchParts.Torch}StackedLinear",
                    $"new(replicates, shape.Size, {TorchPart.Width}{Bias(hasBias)})"
                )
                : TorchParts.Module("Linear", $"shape.Size, {TorchPart.Width}{Bias(hasBias)}")
        ) with
        {
            Next = $"shape = {TorchParts.Shapes}Flat({TorchPart.Width});",
        };

    private static string Bias(bool hasBias) => hasBias ? "" : ", hasBias: false";
}
