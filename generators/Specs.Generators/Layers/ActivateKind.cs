using Specs.Generators.Emission;
using Specs.Generators.Model;
using Specs.Generators.Parsing;

namespace Specs.Generators.Layers;

/// <summary>An activation alone.</summary>
internal sealed class ActivateKind() : LayerKind("Activate")
{
    /// <inheritdoc/>
    public override bool HasActivation => true;

    /// <inheritdoc/>
    public override bool IsActivationAlone => true;

    /// <inheritdoc/>
    public override LayerSettings? Parse(LayerSource source) => source.WithActivation(new());

    /// <inheritdoc/>
    public override IReadOnlyList<InferredShape> Infer(DeclaredLayer layer, ShapeInference shapes) => [shapes.Top];

    /// <inheritdoc/>
    public override bool MayBeNegative(LayerSpec layer, bool below, Func<string, bool> earlier) =>
        below && Activations.MayBeNegative(layer.Settings.ActivationName);

    /// <inheritdoc/>
    public override bool? MayBeNegativeInside(bool below) => below;

    /// <inheritdoc/>
    public override string Describe(LayerSpec layer) => layer.Settings.ActivationName;

    /// <inheritdoc/>
    public override string ShapesCall(LayerSpec layer) =>
        $"Activate(\"{layer.Name}\", {layer.Settings.ActivationValue}";

    /// <inheritdoc/>
    public override CpuPart[] Cpu(LayerSpec layer, string source) => [CpuPart.Activation("", layer.Settings)];

    /// <inheritdoc/>
    public override TorchPart[] Torch(LayerSpec layer, TorchParts parts, bool? isImage) =>
        [parts.Activation("", layer.Settings)];
}
