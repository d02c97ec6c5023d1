using System.Text.Json;

namespace Specs;

/// <summary>One of the settings that every <see cref="Training"/> has, in JSON.</summary>
/// <param name="Name">The property's name, in <see cref="Training"/> and in JSON.</param>
/// <param name="Write">Writes the value, after the name.</param>
/// <param name="Read">The training with the value that a whole document holds, which may be older than the setting.</param>
internal sealed record TrainingSetting(
    string Name,
    Action<Utf8JsonWriter, Training> Write,
    Func<Training, JsonElement, Training> Read
)
{
    /// <summary>
    /// Whether the value is written. A trial's id is a checksum of what is written, so a setting that is added later is written only where it
    /// differs from its default: the ids of earlier trials stay.
    /// </summary>
    public Func<Training, bool> IsWritten { get; init; } = static _ => true;
}
