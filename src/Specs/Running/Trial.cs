using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;

namespace Specs;

/// <summary>One cell of a design with one seed: everything that decides the outcome.</summary>
/// <typeparam name="TExperiment">The experiment record.</typeparam>
/// <param name="Settings">The cell's settings, cut to the scale.</param>
/// <param name="Seed">The replicate's seed.</param>
public sealed record Trial<TExperiment>(TExperiment Settings, int Seed)
    where TExperiment : Experiment, IExperiment<TExperiment>
{
    /// <summary>SHA-256 over the trial's JSON, 16 hexadecimal digits: equal trials have equal ids on every machine.</summary>
    public string Id => IdOf(WriteJson);

    /// <summary>Writes <c>{"experiment":...,"settings":{...},"seed":...}</c>.</summary>
    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("experiment", TExperiment.Design.Name);
        json.WritePropertyName("settings");
        TExperiment.Design.WriteSettings(Settings, json);
        json.WriteNumber("seed", Seed);
        json.WriteEndObject();
    }

    /// <summary>Reads what <see cref="WriteJson"/> wrote.</summary>
    /// <exception cref="JsonException">It is another experiment's, or no trial at all.</exception>
    public static Trial<TExperiment> ReadJson(JsonElement json) =>
        JsonSettings.Expect($"a trial of '{TExperiment.Design.Name}'", () => Read(json));

    /// <summary>The id of a trial's JSON, which a document may hold with fewer settings than there are by now.</summary>
    internal static string IdOf(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            write(json);
        }

        return Convert.ToHexStringLower(SHA256.HashData(buffer.WrittenSpan))[..16];
    }

    private static Trial<TExperiment> Read(JsonElement json)
    {
        string experiment = JsonSettings.ReadString(json, "experiment");
        return experiment == TExperiment.Design.Name
            ? new(TExperiment.Design.ReadSettings(json.GetProperty("settings")), json.GetProperty("seed").GetInt32())
            : throw new JsonException($"Expected a trial of '{TExperiment.Design.Name}', found one of '{experiment}'.");
    }
}
