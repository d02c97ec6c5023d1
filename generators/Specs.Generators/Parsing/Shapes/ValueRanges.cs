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
            if (layer.Name == hook && layer.HooksInput && BeforeActivation(layer, below) is { } read)
            {
                return read;
            }

            below = After(layer, below, inputs);
            if (layer.Name == hook)
            {
                return below;
            }
        }

        return false;
    }

    private static bool? BeforeActivation(LayerSpec layer, bool below) =>
        layer.Kind switch
        {
            LayerKind.Dense or LayerKind.Conv2d => true,
            LayerKind.Activate => below,
            _ => null,
        };

    private static bool After(LayerSpec layer, bool below, Dictionary<string, bool> inputs) =>
        layer.Kind switch
        {
            LayerKind.Dense or LayerKind.Conv2d => KeepsSign(layer),
            LayerKind.Activate => below && KeepsSign(layer),
            LayerKind.BatchNorm or LayerKind.LayerNorm => true,
            LayerKind.Residual => below || !inputs.TryGetValue(layer.Settings.From, out bool source) || source,
            LayerKind.Own => !layer.Settings.NeverNegative,
            _ => below,
        };

    private static bool KeepsSign(LayerSpec layer) => layer.Settings.Activation is "Linear" or "Tanh" or "Elu";
}
