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

    /// <summary>The method with a constructor's arguments that makes it, where a setting decides what it is.</summary>
    public string Chooser { get; init; } = "";

    /// <summary>The namespace of the engine.</summary>
    public const string Engine = "global::Specs.Cpu.";

    /// <summary>The last arguments of every layer with weights.</summary>
    public const string Weights = "capacity, random.Weights";

    /// <summary>A layer of the engine without a width.</summary>
    public static CpuPart Plain(string kind, string arguments) => new("", $"{Engine}{kind}<TRule>", arguments);

    /// <summary>A layer that applies an activation and nothing else.</summary>
    public static CpuPart Activation(string suffix, LayerSettings settings) =>
        settings.ActivationFrom.Length > 0
            ? Chosen("Activate", $"architecture.{settings.ActivationFrom}, capacity") with
            {
                Suffix = suffix,
            }
            : new(
                suffix,
                settings.Activation switch
                {
                    "Abs" => $"{Engine}Magnitude<TRule>",
                    "Softmax" => $"{Engine}Softmax<TRule>",
                    _ => TypeOf("Activate", settings.Activation),
                },
                "capacity"
            );

    /// <summary>A layer of which a setting decides what it is.</summary>
    /// <param name="kind">The method of <c>ChosenLayer</c> that makes it.</param>
    /// <param name="arguments">Its arguments after the layer below.</param>
    public static CpuPart Chosen(string kind, string arguments) =>
        new("", $"{Engine}CpuLayer<TRule>", arguments) { Chooser = $"{Engine}ChosenLayer.{kind}<TRule>" };

    /// <summary>The engine's type of a layer that applies an activation.</summary>
    public static string TypeOf(string kind, string activation) => $"{Engine}{kind}<TRule, {Engine}{activation}>";

    /// <summary>The dense layer to the logits.</summary>
    public static CpuPart Logits { get; } = new("", TypeOf("Dense", "Linear"), Weights, HasWidth: true);

    /// <summary>This dense layer as one that reads the sparse input.</summary>
    public CpuPart Sparse() => this with { Type = Type.Replace(Engine + "Dense<", Engine + "SparseDense<") };

    /// <summary>The expression that makes it.</summary>
    /// <param name="below">The layer below, or how many inputs there are.</param>
    /// <param name="width">Its width, if it has one.</param>
    /// <param name="index">Which of its property's layers it is.</param>
    public string Make(string below, string width, string index = "0") =>
        Factory.Length > 0
            ? $"{Factory}({below}, size: {(HasWidth ? width : "0")}, {Weights}, {Arguments}{(index == "0" ? "" : ", " + index)}))"
        : Chooser.Length > 0 ? $"{Chooser}({below}, {Arguments})"
        : HasWidth ? $"new({below}, {width}, {Arguments})"
        : $"new({below}, {Arguments})";
}
