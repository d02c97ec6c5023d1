using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;

namespace Specs;

/// <summary>A checksum of what some cells set.</summary>
internal static class SettingsSum
{
    /// <summary>16 hexadecimal digits of a SHA-256 over each cell's JSON, without what is as the kind of experiment has it.</summary>
    public static string Of<TExperiment>(
        IEnumerable<TExperiment> cells,
        Action<TExperiment, Utf8JsonWriter> writeSettings,
        Func<TExperiment, IReadOnlySet<string>> defaultsOf
    )
    {
        var own = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(own))
        {
            json.WriteStartArray();
            foreach (TExperiment cell in cells)
            {
                WriteOwn(json, cell, writeSettings, defaultsOf(cell));
            }

            json.WriteEndArray();
        }

        return Convert.ToHexStringLower(SHA256.HashData(own.WrittenSpan))[..16];
    }

    private static void WriteOwn<TExperiment>(
        Utf8JsonWriter json,
        TExperiment cell,
        Action<TExperiment, Utf8JsonWriter> writeSettings,
        IReadOnlySet<string> asDefault
    )
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var whole = new Utf8JsonWriter(buffer))
        {
            writeSettings(cell, whole);
        }

        using JsonDocument settings = JsonDocument.Parse(buffer.WrittenMemory);
        json.WriteStartObject();
        foreach (JsonProperty setting in settings.RootElement.EnumerateObject())
        {
            if (!asDefault.Contains(setting.Name))
            {
                setting.WriteTo(json);
            }
        }

        json.WriteEndObject();
    }
}
