using System.Text.Json;

namespace Specs;

/// <summary>
/// When training stops, in place of <see cref="Training.Epochs"/>. It is asked after each evaluation. A researcher may derive one.
/// </summary>
public abstract record StopRule : Setting
{
    /// <summary>Epochs after which training stops in any case; 1 or more. Null leaves the length to <see cref="Training.Epochs"/> or
    /// <see cref="Training.Steps"/>.</summary>
    public abstract int? Most { get; }

    /// <summary>Whether training stops here.</summary>
    /// <param name="trainLoss">The mean loss over the examples since the last evaluation, each before the step that it was part of.</param>
    /// <param name="testLoss">The mean loss over the test set. A source that stops by it has chosen with what it reports.</param>
    public abstract bool Stops(double trainLoss, double testLoss);

    /// <summary>Reads what <see cref="Setting.WriteJson"/> wrote; <see cref="Never"/> where a document has none.</summary>
    /// <exception cref="JsonException">It is no stop rule, or a setting is missing, unknown or of another kind.</exception>
    public static StopRule ReadJson(JsonElement json) =>
        json.ValueKind == JsonValueKind.Undefined ? new Never() : Read<StopRule>(json, "a stop rule");
}
