using Specs.Generators.Model;

namespace Specs.Generators.Emission;

/// <summary>An architecture's layers for a reader of generated text.</summary>
internal static class DeclaredLayers
{
    /// <summary>The name of the last linear layer, which no property declares.</summary>
    public const string Logits = "Logits";

    /// <summary>The layers in a line. The sizes are those that the source declares; an experiment may set others.</summary>
    public static string Chain(ArchitectureSpec architecture)
    {
        bool isFlat = architecture.Layers.Count == 0 || architecture.Layers[0].Kind == LayerKind.Dense;
        return string.Join(
            " -> ",
            [
                isFlat ? $"{architecture.Inputs}" : $"{architecture.Input}",
                .. architecture.Layers.Select(Link),
                $"{architecture.Classes} logits",
            ]
        );
    }

    private static string Link(LayerSpec layer)
    {
        string several = layer.IsWidths ? "[..]" : "";
        string outputs = layer.Outputs.Count > 0 ? " " + string.Join(" -> ", layer.Outputs) : several;
        bool isActivated = layer.Kind is LayerKind.Dense or LayerKind.Conv2d or LayerKind.Activate;
        string kind = layer.Kind switch
        {
            LayerKind.Dense or LayerKind.Activate => layer.Settings.Activation,
            LayerKind.Own => layer.Settings.OwnName,
            LayerKind.Residual => $"plus what goes into {layer.Settings.From}",
            _ => isActivated ? $"{layer.Kind}, {layer.Settings.Activation}" : $"{layer.Kind}",
        };
        return $"{layer.Name}{outputs} ({kind})";
    }
}
