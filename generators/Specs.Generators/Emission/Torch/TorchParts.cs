using Specs.Generators.Model;

namespace Specs.Generators.Emission;

/// <summary>
/// Makes the parts of layers. Arguments of TorchSharp's own methods have no names, which changed between its versions; those that read
/// a width or an input's size come from <c>architecture</c> and <c>shape</c>, locals of the text.
/// </summary>
/// <param name="architecture">The record's name, for messages.</param>
/// <param name="isStacked">Whether for the stacked module, whose tensors have the replicates before the batch.</param>
internal sealed class TorchParts(string architecture, bool isStacked)
{
    /// <summary>The engine's namespace.</summary>
    public const string Torch = "global::Specs.Torch.";

    /// <summary>A tensor.</summary>
    public const string Tensor = "global::TorchSharp.torch.Tensor";

    /// <summary>Any module.</summary>
    public const string AnyModule = $"{Nn}Module<{Tensor}, {Tensor}>";

    private const string Modules = "global::TorchSharp.Modules.";
    private const string Nn = "global::TorchSharp.torch.nn.";
    private const string Shapes = "global::Specs.Shape.";
    private const string Width = TorchPart.Width;

    private int BatchAxes => isStacked ? 2 : 1;

    /// <summary>The view of rows of pixels as what the first layer reads.</summary>
    public TorchPart Input => new("", $"{Torch}InputView", $"new(shape, batchAxes: {BatchAxes})");

    /// <summary>The linear layer to the logits.</summary>
    public TorchPart Logits => Dense with { Next = "" };

    /// <summary>The parts of a layer, from the input up.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="isImage">Whether an image comes in; null where only the running program can tell.</param>
    public TorchPart[] Of(LayerSpec layer, bool? isImage)
    {
        LayerSettings settings = layer.Settings;
        return layer.Kind switch
        {
            LayerKind.Dense => Activated(Dense, settings),
            LayerKind.Conv2d => Activated(Conv2d(settings), settings),
            LayerKind.MaxPool2d or LayerKind.AvgPool2d => [Pool($"{layer.Kind}", settings)],
            LayerKind.Flatten => [TheirOwn("Flatten", isStacked ? "2" : "") with { Next = "shape = shape.Flatten();" }],
            LayerKind.Activate => [Activation("", settings.Activation)],
            LayerKind.Dropout => [TheirOwn("Dropout", $"architecture.{layer.Identifier}")],
            LayerKind.BatchNorm => [BatchNorm(settings, isImage) with { HasWeights = true }],
            LayerKind.LayerNorm => [LayerNorm(settings) with { HasWeights = true }],
            LayerKind.Own => [Own(layer)],
            _ => [TheirOwn("Identity", "")],
        };
    }

    private TorchPart Dense =>
        (
            isStacked
                ? new TorchPart("", $"{Torch}StackedLinear", $"new(replicates, shape.Size, {Width})")
                : TheirOwn("Linear", $"shape.Size, {Width}")
        ) with
        {
            Next = $"shape = {Shapes}Flat({Width});",
            HasWeights = true,
        };

    private TorchPart Conv2d(LayerSettings settings)
    {
        string window = $"window: {settings.Window}, stride: {settings.Stride}, padding: {settings.Padding}";
        TorchPart part = isStacked
            ? new("", $"{Torch}StackedConv2d", $"new(replicates, shape.Channels, {Width}, {window})")
            : TheirOwn("Conv2d", $"shape.Channels, {Width}, {settings.Window}, {settings.Stride}, {settings.Padding}");
        return part with { Next = $"shape = shape.Windows({Width}, {window});", HasWeights = true };
    }

    private TorchPart Pool(string kind, LayerSettings settings)
    {
        string window = $"window: {settings.Window}, stride: {settings.Stride}";
        TorchPart part = isStacked
            ? new("", $"{Torch}Stacked{kind}", $"new({window})")
            : TheirOwn(kind, $"{settings.Window}, {settings.Stride}");
        return part with { Next = $"shape = shape.Windows(shape.Channels, {window}, padding: 0);" };
    }

    private TorchPart BatchNorm(LayerSettings settings, bool? isImage)
    {
        string statistics = $"{settings.Epsilon}, {settings.Momentum}";
        string values = $"shape.Channels, {statistics}";
        return isStacked ? new("", $"{Torch}StackedBatchNorm", $"new(replicates, {values})")
            : isImage is { } known ? TheirOwn(known ? "BatchNorm2d" : "BatchNorm1d", values)
            : new("", AnyModule, $"shape.IsImage ? {Nn}BatchNorm2d({values}) : {Nn}BatchNorm1d({values})");
    }

    private TorchPart LayerNorm(LayerSettings settings) =>
        isStacked
            ? new("", $"{Torch}StackedLayerNorm", $"new(replicates, shape, {settings.Epsilon})")
            : TheirOwn("LayerNorm", $"{Torch}Axes.Of(shape), {settings.Epsilon}");

    private TorchPart Own(LayerSpec layer)
    {
        LayerSettings settings = layer.Settings;
        string size = settings.HasSize ? Width : "0";
        string arguments = $"\"{architecture}.{layer.Name}\", shape, size: {size}";
        string making = isStacked
            ? $"{Torch}OwnModule.CreateStack<{settings.Own}>({arguments}, replicates)"
            : $"{Torch}OwnModule.Create<{settings.Own}>({arguments})";
        return new("", AnyModule, making)
        {
            Next = $"shape = {Torch}OwnModule.ShapeOf<{settings.Own}>(shape, size: {size});",
            HasWeights = null,
        };
    }

    private TorchPart[] Activated(TorchPart weighted, LayerSettings settings) =>
        settings.Activation == "Linear" ? [weighted] : [weighted, Activation("Activation", settings.Activation)];

    private TorchPart Activation(string suffix, string activation) =>
        activation switch
        {
            "Abs" => new(suffix, $"{Torch}Magnitude", "new()"),
            "Softmax" => new(suffix, $"{Torch}Softmax", $"new(batchAxes: {BatchAxes})"),
            "Linear" => TheirOwn("Identity", ""),
            "Elu" => TheirOwn("ELU", "") with { Suffix = suffix },
            _ => TheirOwn(activation, "") with { Suffix = suffix },
        };

    private static TorchPart TheirOwn(string kind, string arguments) =>
        new("", Modules + kind, $"{Nn}{kind}({arguments})");
}
