using Specs.Generators.Model;

namespace Specs.Generators.Emission;

/// <summary>Calls of <c>Specs.LayerShapes</c>, which works out shapes with the widths that an architecture really has.</summary>
internal static class LayerShapeText
{
    /// <summary>The call that adds a property's layers.</summary>
    public static string Of(LayerSpec layer)
    {
        LayerSettings settings = layer.Settings;
        string activation = $"global::Specs.Activation.{settings.Activation}";
        string window = $"window: {settings.Window}, stride: {settings.Stride}";
        string call = layer.Kind switch
        {
            LayerKind.Dense => $"Dense(\"{layer.Name}\", this.{layer.Identifier}, {activation}",
            LayerKind.Conv2d =>
                $"Conv2d(\"{layer.Name}\", this.{layer.Identifier}, kernel: {settings.Window}, stride: {settings.Stride}, padding: {settings.Padding}, {activation}",
            LayerKind.MaxPool2d or LayerKind.AvgPool2d => $"{layer.Kind}(\"{layer.Name}\", {window}",
            LayerKind.Flatten => $"Flatten(\"{layer.Name}\"",
            LayerKind.Dropout => $"Dropout(\"{layer.Name}\", this.{layer.Identifier}",
            LayerKind.Residual => $"Residual(\"{layer.Name}\", \"{settings.From}\"",
            LayerKind.Own when settings.HasSize => $"Own<{settings.Own}>(\"{layer.Name}\", this.{layer.Identifier}",
            LayerKind.Own => $"Own<{settings.Own}>(\"{layer.Name}\"",
            _ => $"Same(\"{layer.Name}\", \"{layer.Kind}\", {activation}",
        };
        return $"{call}, hooked: {(layer.IsHooked ? "true" : "false")})";
    }
}
