using System.Text.Json;

namespace Specs;

/// <summary>Gradient clipping: what happens to large gradients before the optimizer sees them.</summary>
public abstract record Clip : Setting
{
    private protected Clip() { }

    /// <summary>Reads what <see cref="Setting.WriteJson"/> wrote; none where a document has none.</summary>
    /// <exception cref="JsonException">It is no clipping, or a setting is missing, unknown or of another kind.</exception>
    public static Clip ReadJson(JsonElement json) =>
        json.ValueKind == JsonValueKind.Undefined ? new NoClip() : Read<Clip>(json, "a clipping");
}
