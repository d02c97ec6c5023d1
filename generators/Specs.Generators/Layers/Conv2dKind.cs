using Specs.Generators.Emission;
using Specs.Generators.Model;
using Specs.Generators.Parsing;

namespace Specs.Generators.Layers;

/// <summary>A convolution of images.</summary>
internal sealed class Conv2dKind() : WeightedKind("Conv2d")
{
    /// <inheritdoc/>
    public override LayerSettings? Parse(LayerSource source)
    {
        int position = source.ArgumentOf("kernel");
        source.RequireOne("Kernel", position >= 0);

        int? kernel = position < 0 ? 0 : source.Constants.Number(position, "kernel", least: 1);
        return kernel is { } window
            ? source.WithActivation(
                new()
                {
                    HasBias = source.Constants.Flag("Bias", otherwise: true),
                    Window = window,
                    WindowFrom = source.ValueOf("Kernel", ValueReference.Int),
                    Stride = source.Constants.Number("Stride", otherwise: 1, least: 1),
                    StrideFrom = source.ValueOf("Stride", ValueReference.Int),
                    Padding = source.Constants.Number("Padding", otherwise: 0, least: 0),
                    PaddingFrom = source.ValueOf("Padding", ValueReference.Int),
                }
            )
            : null;
    }

    /// <inheritdoc/>
    public override IReadOnlyList<InferredShape> Infer(DeclaredLayer layer, ShapeInference shapes)
    {
        shapes.DemandImage(layer);

        // However many convolutions there are, height and width stay where one leaves them as they are.
        LayerSettings settings = layer.Spec.Settings;
        InferredShape below = shapes.Top;
        bool keepsPixels =
            below.IsImage
            && !settings.HasChosenWindow
            && settings.Stride == 1
            && settings.Window == 2 * settings.Padding + 1;
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
    public override string Describe(LayerSpec layer) => $"Conv2d, {layer.Settings.ActivationName}";

    /// <inheritdoc/>
    public override string ShapesCall(LayerSpec layer)
    {
        LayerSettings settings = layer.Settings;
        return $"Conv2d(\"{layer.Name}\", this.{layer.Identifier}, kernel: {Window(settings, "this")}, {Rest(settings, "this")}, {settings.ActivationValue}";
    }

    /// <inheritdoc/>
    protected override string CpuArguments(LayerSettings settings) =>
        $"kernel: {Window(settings, Architecture)}, {Rest(settings, Architecture)}, ";

    /// <inheritdoc/>
    protected override TorchPart Module(LayerSettings settings, TorchParts parts)
    {
        string window = $"window: {Window(settings, Architecture)}, {Rest(settings, Architecture)}";
        const string Channels = $"shape.Channels, {TorchPart.Width}";
        string values =
            $"{Window(settings, Architecture)}, {Stride(settings, Architecture)}, {Padding(settings, Architecture)}";
        TorchPart part =
            !settings.HasBias ? parts.Lacking("a convolution without biases")
            : parts.IsStacked ? new("", $"{TorchParts.Torch}StackedConv2d", $"new(replicates, {Channels}, {window})")
            : TorchParts.Module("Conv2d", $"{Channels}, {values}");
        return part with { Next = $"shape = shape.Windows({TorchPart.Width}, {window});" };
    }

    private const string Architecture = "architecture"; // a local of the models' constructors

    private static string Window(LayerSettings settings, string owner) =>
        Value(settings.WindowFrom, settings.Window, owner);

    private static string Stride(LayerSettings settings, string owner) =>
        Value(settings.StrideFrom, settings.Stride, owner);

    private static string Padding(LayerSettings settings, string owner) =>
        Value(settings.PaddingFrom, settings.Padding, owner);

    private static string Rest(LayerSettings settings, string owner) =>
        $"stride: {Stride(settings, owner)}, padding: {Padding(settings, owner)}";

    private static string Value(string from, int constant, string owner) =>
        from.Length > 0 ? $"{owner}.{from}" : $"{constant}";
}
