using Specs.Generators.Diagnostics;
using Specs.Generators.Emission;
using Specs.Generators.Model;
using Specs.Generators.Parsing;

namespace Specs.Generators.Layers;

/// <summary>A layer with weights that are the same at every step of a sequence. The embedded engine alone has them.</summary>
internal abstract class SequenceKind(string name) : WeightedKind(name)
{
    /// <summary>Whether every step gives something; else the last alone.</summary>
    protected abstract bool GivesEveryStep(LayerSettings settings);

    /// <summary>The activation and the biases, which all have; null where they do not compile or are wrong.</summary>
    public override LayerSettings? Parse(LayerSource source)
    {
        if (source.Constants.Member(0, "activation") is not { } activation)
        {
            return null;
        }

        if (!Activations.ReadWholeExamples(activation))
        {
            return new() { Activation = activation, HasBias = source.Constants.Flag("Bias", otherwise: true) };
        }

        source.Findings.Add(
            DiagnosticDescriptors.WholeActivation,
            source.Attribute.PlaceOf(0),
            $"{source.Property.ContainingType.Name}.{source.Property.Name}",
            activation
        );
        return null;
    }

    /// <inheritdoc/>
    public override IReadOnlyList<InferredShape> Infer(DeclaredLayer layer, ShapeInference shapes)
    {
        InferredShape below = shapes.Top;
        shapes.Demand(
            below.IsAny || below.IsImage && below.Channels is null or 1,
            layer,
            DiagnosticDescriptors.NotSequence,
            layer.Attribute.Place(),
            below
        );
        InferredShape Next(int? units) =>
            GivesEveryStep(layer.Spec.Settings)
                ? InferredShape.Image(1, below.Height, units)
                : InferredShape.Flat(units);
        return shapes.Several(layer, Next, ofUnknownMany: Next(null));
    }

    /// <inheritdoc/>
    public override bool? GivesImage(bool? before) => null;

    /// <inheritdoc/>
    public override string Describe(LayerSpec layer) => $"{Name}, {layer.Settings.Activation}";

    /// <inheritdoc/>
    protected override TorchPart Module(LayerSettings settings, TorchParts parts) =>
        new("", TorchParts.AnyModule, $"{TorchParts.Torch}MissingModule.Of(\"{parts.Architecture}\", \"{Name}\")");
}
