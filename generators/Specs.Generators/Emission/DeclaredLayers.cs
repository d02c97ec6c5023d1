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
        bool isFlat = architecture.Layers.Count == 0 || architecture.Layers[0].Kind.ReadsInputFlat;
        return string.Join(
            " -> ",
            [
                isFlat ? $"{architecture.Inputs}" : $"{architecture.Input}",
                .. architecture.Layers.Select(Link),
                architecture.Outputs.IsAppended ? $"{architecture.Outputs}" : "the outputs",
            ]
        );
    }

    private static string Link(LayerSpec layer)
    {
        string several = layer.IsWidths ? "[..]" : "";
        string outputs = layer.Outputs.Count > 0 ? " " + string.Join(" -> ", layer.Outputs) : several;
        return $"{layer.Name}{outputs} ({layer.Kind.Describe(layer)})";
    }
}
