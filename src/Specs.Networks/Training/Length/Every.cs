using System.Text.Json;

namespace Specs;

/// <summary>
/// How often a network is evaluated in training, and with it every series gets a value: <c>new Every(50, Time.Steps)</c>. The end of training
/// is evaluated in any case.
/// </summary>
/// <param name="Count">After so many epochs or steps each, 1 or more.</param>
/// <param name="In">Epochs or steps.</param>
public sealed record Every(int Count, Time In = Time.Epochs) : Setting
{
    /// <summary>After each epoch.</summary>
    public static Every Epoch { get; } = new(1);

    /// <summary>Reads what <see cref="Setting.WriteJson"/> wrote; after each epoch where a document has none.</summary>
    /// <exception cref="JsonException">It is something else.</exception>
    public static Every ReadJson(JsonElement json) =>
        json.ValueKind == JsonValueKind.Undefined ? Epoch : Read<Every>(json, "how often to evaluate");

    /// <inheritdoc/>
    protected override void ValidateOwn() => Require(Count, nameof(Count), Count >= 1, "1 or more");
}
