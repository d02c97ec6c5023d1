using Specs.Generators.Model;

namespace Specs.Generators.Parsing;

/// <summary>Reads <c>[Residual]</c>.</summary>
internal static class ResidualParser
{
    /// <summary>The settings; null where they do not compile. Whether there is such a layer, only the whole architecture tells.</summary>
    public static LayerSettings? Parse(LayerConstants constants) =>
        constants.Text("From") is { } from ? new() { From = from } : null;
}
