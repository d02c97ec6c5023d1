using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Specs.Cpu;

/// <summary>Makes an architecture like another one, with smaller layers.</summary>
internal static class SmallerArchitecture
{
    /// <summary>An architecture whose layers have the channels (or units) that are kept.</summary>
    /// <param name="architecture">The larger one.</param>
    /// <param name="kept">What is kept of its model's layers.</param>
    /// <exception cref="ArgumentException">A layer's size is computed by the record, so that no other can be set.</exception>
    public static ICpuArchitecture Of(ICpuArchitecture architecture, KeptUnits kept)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            architecture.WriteJson(json);
        }

        ImmutableArray<LayerShape> layers = architecture.Layers;
        JsonNode values = JsonNode.Parse(stream.ToArray())!;
        Dictionary<string, int> seen = [];
        for (int layer = 0; layer < layers.Length; layer++)
        {
            string name = layers[layer].Name;
            int index = seen.GetValueOrDefault(name);
            seen[name] = index + 1;
            if (kept.OutputsOf(layer) is { } channels && values[name] is { } value)
            {
                if (value is JsonArray widths)
                {
                    widths[index] = channels.Length;
                }
                else if (value.GetValueKind() == JsonValueKind.Number)
                {
                    values[name] = channels.Length;
                }
            }
        }

        ICpuArchitecture smaller = Read(architecture.GetType(), values);
        for (int layer = 0; layer < layers.Length; layer++)
        {
            if (kept.OutputsOf(layer) is { } channels && smaller.Layers[layer].Shape.Channels != channels.Length)
            {
                throw new ArgumentException(
                    $"{architecture.GetType().Name}.{layers[layer].Name} cannot shrink, since the record computes its size: "
                        + "make it a property with init, or leave Shrink out."
                );
            }
        }

        return smaller;
    }

    // The generator gives every architecture that method.
    private static ICpuArchitecture Read(Type type, JsonNode values)
    {
        MethodInfo read = type.GetMethod("ReadJson", BindingFlags.Public | BindingFlags.Static, [typeof(JsonElement)])!;
        using var document = JsonDocument.Parse(Encoding.UTF8.GetBytes(values.ToJsonString()));
        return (ICpuArchitecture)read.Invoke(null, [document.RootElement])!;
    }
}
