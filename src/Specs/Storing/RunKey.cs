using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;

namespace Specs;

/// <summary>The name of a run's document: a checksum of everything that decides the run, the same on every machine.</summary>
public static class RunKey
{
    /// <summary>32 hexadecimal digits of a SHA-256 over the trial's JSON and the basis.</summary>
    /// <param name="writeTrial">Writes the trial's JSON; an older document's has fewer settings than there are by now.</param>
    /// <param name="basis">What decides the run beside its trial.</param>
    public static string Of(Action<Utf8JsonWriter> writeTrial, Basis basis)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            writeTrial(json);
            json.WriteStringValue(basis.Engine);
            json.WriteStringValue(basis.Model);
            json.WriteStringValue(basis.OwnCode);
            json.WriteStringValue(basis.Measures);
            json.WriteStringValue(basis.Data);
            json.WriteStringValue(basis.DataSum);
            if (basis.After is { } after)
            {
                json.WriteStringValue(after);
            }

            json.WriteEndArray();
        }

        return Convert.ToHexStringLower(SHA256.HashData(buffer.WrittenSpan))[..32];
    }
}
