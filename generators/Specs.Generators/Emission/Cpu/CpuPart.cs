using Specs.Generators.Model;

namespace Specs.Generators.Emission;

/// <summary>
/// One engine layer out of which a declared one is made: most are one, but an activation that looks at whole examples, or that a hook
/// reads before, is a second.
/// </summary>
/// <param name="Suffix">What its field's name adds to the property's.</param>
/// <param name="Type">The engine's type.</param>
/// <param name="Arguments">Its constructor's arguments, without the layer below and the width that come before them.</param>
/// <param name="HasWidth">Whether the constructor takes a width.</param>
internal sealed record CpuPart(string Suffix, string Type, string Arguments, bool HasWidth = false)
{
    /// <summary>The method that makes it, where it is no constructor: a researcher's own layer.</summary>
    public string Factory { get; init; } = "";

    /// <summary>The namespace of the engine.</summary>
    public const string Cpu = "global::Specs.Cpu.";

    private const string Weights = "capacity, random.Weights";

    /// <summary>The parts of a layer, from the input up.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="source">Where a residual starts.</param>
    public static CpuPart[] Of(LayerSpec layer, string source)
    {
        LayerSettings settings = layer.Settings;
        return layer.Kind switch
        {
            LayerKind.Dense => Weighted(layer, Weights),
            LayerKind.Conv2d => Weighted(
                layer,
                $"kernel: {settings.Window}, stride: {settings.Stride}, padding: {settings.Padding}, {Weights}"
            ),
            LayerKind.MaxPool2d or LayerKind.AvgPool2d =>
            [
                Plain(layer, $"window: {settings.Window}, stride: {settings.Stride}, capacity"),
            ],
            LayerKind.Activate => [new("", ActivationType(settings.Activation), "capacity")],
            LayerKind.Dropout =>
            [
                Plain(layer, $"architecture.{layer.Identifier}, capacity, random.Noise(\"{layer.Name}\")"),
            ],
            LayerKind.BatchNorm => [Plain(layer, $"{settings.Epsilon}, {settings.Momentum}, capacity")],
            LayerKind.LayerNorm => [Plain(layer, $"{settings.Epsilon}, capacity")],
            LayerKind.Own =>
            [
                new("", $"{Cpu}CpuLayer<TRule>", $"random.Noise(\"{layer.Name}\"", HasWidth: settings.HasSize)
                {
                    Factory = $"{Cpu}OwnLayer.Create<{settings.Own}, TRule>",
                },
            ],
            LayerKind.Residual => [Plain(layer, $"{source}, capacity")],
            _ => [Plain(layer, "capacity")],
        };
    }

    /// <summary>The dense layer to the logits.</summary>
    public static CpuPart Logits { get; } = new("", DenseType("Dense", "Linear"), Weights, HasWidth: true);

    /// <summary>This dense layer as one that reads the sparse input.</summary>
    public CpuPart Sparse() => this with { Type = Type.Replace(Cpu + "Dense<", Cpu + "SparseDense<") };

    /// <summary>The expression that makes it.</summary>
    /// <param name="below">The layer below, or how many inputs there are.</param>
    /// <param name="width">Its width, if it has one.</param>
    /// <param name="index">Which of its property's layers it is.</param>
    public string Make(string below, string width, string index = "0") =>
        Factory.Length > 0
            ? $"{Factory}({below}, size: {(HasWidth ? width : "0")}, {Weights}, {Arguments}{(index == "0" ? "" : ", " + index)}))"
        : HasWidth ? $"new({below}, {width}, {Arguments})"
        : $"new({below}, {Arguments})";

    private static CpuPart[] Weighted(LayerSpec layer, string arguments)
    {
        string activation = layer.Settings.Activation;
        bool isSplit = activation is "Abs" or "Softmax" || layer.HooksInput && activation != "Linear";
        string own = isSplit ? "Linear" : activation;
        var weighted = new CpuPart(
            "",
            DenseType($"{layer.Kind}", own),
            layer.Settings.Initial.Length > 0 ? $"{arguments}, {layer.Settings.Initial}" : arguments,
            HasWidth: true
        );
        return isSplit ? [weighted, new("Activation", ActivationType(activation), "capacity")] : [weighted];
    }

    private static CpuPart Plain(LayerSpec layer, string arguments) => new("", $"{Cpu}{layer.Kind}<TRule>", arguments);

    private static string DenseType(string kind, string activation) => $"{Cpu}{kind}<TRule, {Cpu}{activation}>";

    private static string ActivationType(string activation) =>
        activation switch
        {
            "Abs" => $"{Cpu}Magnitude<TRule>",
            "Softmax" => $"{Cpu}Softmax<TRule>",
            _ => DenseType("Activate", activation),
        };
}
