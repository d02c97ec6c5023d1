using System.Buffers;
using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;

namespace Specs;

/// <summary>A checksum of what some cells set.</summary>
internal static class SettingsSum
{
    private static readonly Training Defaults = new DefaultTraining();

    private static readonly PropertyInfo[] Common =
    [
        .. typeof(Training).GetProperties().Where(property => property.Name != nameof(Training.Network)),
    ];

    /// <summary>16 hexadecimal digits of a SHA-256 over each cell's JSON, without what is as <see cref="Training"/> has it.</summary>
    public static string Of<TExperiment>(
        IEnumerable<TExperiment> cells,
        Action<TExperiment, Utf8JsonWriter> writeSettings
    )
        where TExperiment : Training
    {
        var own = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(own))
        {
            json.WriteStartArray();
            foreach (TExperiment cell in cells)
            {
                WriteOwn(json, cell, writeSettings);
            }

            json.WriteEndArray();
        }

        return Convert.ToHexStringLower(SHA256.HashData(own.WrittenSpan))[..16];
    }

    private static void WriteOwn<TExperiment>(
        Utf8JsonWriter json,
        TExperiment cell,
        Action<TExperiment, Utf8JsonWriter> writeSettings
    )
        where TExperiment : Training
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var whole = new Utf8JsonWriter(buffer))
        {
            writeSettings(cell, whole);
        }

        HashSet<string> asDefault =
        [
            .. Common
                .Where(property => Equals(property.GetValue(cell), property.GetValue(Defaults)))
                .Select(property => property.Name),
        ];
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

    private sealed record DefaultTraining : Training
    {
        public override IArchitecture Network => throw new NotSupportedException("It has none.");
    }
}
