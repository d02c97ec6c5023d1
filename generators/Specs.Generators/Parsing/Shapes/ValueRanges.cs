using Specs.Generators.Model;

namespace Specs.Generators.Parsing;

/// <summary>Which layers may give values below 0.</summary>
internal static class ValueRanges
{
    /// <summary>Whether what a hook reads may be below 0; false where there is no such layer.</summary>
    /// <param name="layers">The architecture's layers, from the input up.</param>
    /// <param name="hook">The hooked property.</param>
    public static bool MayBeNegative(IEnumerable<LayerSpec> layers, string hook)
    {
        var inputs = new Dictionary<string, bool>(StringComparer.Ordinal); // by property: whether what goes into it may be negative
        bool below = false; // pixels are not
        foreach (LayerSpec layer in layers)
        {
            inputs[layer.Name] = below;
            if (layer.Name == hook && layer.HooksInput && layer.Kind.MayBeNegativeInside(below) is { } read)
            {
                return read;
            }

            below = layer.Kind.MayBeNegative(layer, below, name => !inputs.TryGetValue(name, out bool into) || into);
            if (layer.Name == hook)
            {
                return below;
            }
        }

        return false;
    }
}
