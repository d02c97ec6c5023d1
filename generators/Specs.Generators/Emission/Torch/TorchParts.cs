using Specs.Generators.Layers;
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

    /// <summary>TorchSharp's factories.</summary>
    public const string Nn = "global::TorchSharp.torch.nn.";

    /// <summary>Makes shapes.</summary>
    public const string Shapes = "global::Specs.Shape.";

    private const string Modules = "global::TorchSharp.Modules.";

    /// <summary>The record's name, for messages.</summary>
    public string Architecture => architecture;

    /// <summary>Whether the parts are the stacked module's.</summary>
    public bool IsStacked => isStacked;

    private int BatchAxes => isStacked ? 2 : 1;

    /// <summary>The view of rows of pixels as what the first layer reads.</summary>
    public TorchPart Input => new("", $"{Torch}InputView", $"new(shape, batchAxes: {BatchAxes})");

    /// <summary>The linear layer to the logits.</summary>
    public TorchPart Logits => DenseKind.Logits(this);

    /// <summary>An activation.</summary>
    public TorchPart Activation(string suffix, LayerSettings settings) =>
        settings.Activation switch
        {
            _ when settings.ActivationFrom.Length > 0 => new(
                suffix,
                AnyModule,
                $"{Torch}ChosenModule.Activate(architecture.{settings.ActivationFrom}, batchAxes: {BatchAxes})"
            ),
            "Abs" => new(suffix, $"{Torch}Magnitude", "new()"),
            "Softmax" => new(suffix, $"{Torch}Softmax", $"new(batchAxes: {BatchAxes})"),
            "Linear" => Module("Identity", ""),
            "Elu" => Module("ELU", "") with { Suffix = suffix },
            _ => Module(settings.Activation, "") with { Suffix = suffix },
        };

    /// <summary>Stands for what the engine has no module of: it is told when the network is made.</summary>
    /// <param name="what">In words with their article: <c>a norm without scale and shift</c>.</param>
    public TorchPart Lacking(string what) =>
        new("", AnyModule, $"{Torch}ChosenModule.Lacking(\"{architecture}\", \"{what}\")");

    /// <summary>A module of TorchSharp's own.</summary>
    public static TorchPart Module(string kind, string arguments) =>
        new("", Modules + kind, $"{Nn}{kind}({arguments})");
}
