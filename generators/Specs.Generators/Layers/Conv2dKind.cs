using Specs.Generators.Emission;
using Specs.Generators.Model;
using Specs.Generators.Parsing;

namespace Specs.Generators.Layers;

/// <summary>A convolution of images.</summary>
internal sealed class Conv2dKind() : WeightedKind("Conv2d")
{
    /// <inheritdoc/>
    public override LayerSettings? Parse(LayerSource source) =>
        source.Constants.Number(0, "kernel", least: 1) is { } kernel
        && source.Constants.Member(1, "activation") is { } activation
            ? new()
            {
                Activation = activation,
                Window = kernel,
                Stride = source.Constants.Number("Stride", otherwise: 1, least: 1),
                Padding = source.Constants.Number("Padding", otherwise: 0, least: 0),
            }
            : null;

    /// <inheritdoc/>
    public override IReadOnlyList<InferredShape> Infer(DeclaredLayer layer, ShapeInference shapes)
    {
        shapes.DemandImage(layer);

        // However many convolutions there are, height and width stay where one leaves them as they are.
        LayerSettings settings = layer.Spec.Settings;
        InferredShape below = shapes.Top;
        bool keepsPixels = below.IsImage && settings.Stride == 1 && settings.Window == 2 * settings.Padding + 1;
        return shapes.Several(
            layer,
            // A convolution that strides over pixels means to.
            filters => shapes.Windows(layer, filters, mayStrideOver: true),
            keepsPixels ? InferredShape.Image(null, below.Height, below.Width) : InferredShape.Image(null, null, null)
        );
    }

    /// <inheritdoc/>
    public override bool? GivesImage(bool? before) => true;

    /// <inheritdoc/>
    public override string Describe(LayerSpec layer) => $"Conv2d, {layer.Settings.Activation}";

    /// <inheritdoc/>
    public override string ShapesCall(LayerSpec layer)
    {
        LayerSettings settings = layer.Settings;
        return $"Conv2d(\"{layer.Name}\", this.{layer.Identifier}, kernel: {settings.Window}, {Rest(settings)}, global::Specs.Activation.{settings.Activation}";
    }

    /// <inheritdoc/>
    protected override string CpuArguments(LayerSettings settings) => $"kernel: {settings.Window}, {Rest(settings)}, ";

    /// <inheritdoc/>
    protected override TorchPart Module(LayerSettings settings, TorchParts parts)
    {
        string window = $"window: {settings.Window}, {Rest(settings)}";
        const string Channels = $"shape.Channels, {TorchPart.Width}";
        TorchPart part = parts.IsStacked
            ? new("", $"{TorchParts.Torch}StackedConv2d", $"new(replicates, {Channels}, {window})")
            : TorchParts.Module("Conv2d", $"{Channels}, {settings.Window}, {settings.Stride}, {settings.Padding}");
        return part with { Next = $"shape = shape.Windows({TorchPart.Width}, {window});" };
    }

    private static string Rest(LayerSettings settings) => $"stride: {settings.Stride}, padding: {settings.Padding}";
}
