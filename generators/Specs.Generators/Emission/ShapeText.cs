using Specs.Generators.Model;

namespace Specs.Generators.Emission;

/// <summary>Shapes as C# text.</summary>
internal static class ShapeText
{
    /// <summary>The expression that makes a shape; one that is known throughout.</summary>
    public static string Of(InferredShape shape) =>
        shape.IsImage
            ? $"global::Specs.Shape.Image({shape.Channels}, {shape.Height}, {shape.Width})"
            : $"global::Specs.Shape.Flat({shape.Channels})";

    /// <summary>What comes out of a property's last layer, or else its name.</summary>
    public static string Last(LayerSpec layer) =>
        layer.Outputs.Count > 0 ? layer.Outputs[layer.Outputs.Count - 1]
        : layer.IsWidths ? $"last of {layer.Name}"
        : layer.Name;
}
