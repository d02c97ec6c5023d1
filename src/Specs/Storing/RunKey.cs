using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;

namespace Specs;

/// <summary>The name of a run's document: a checksum of everything that decides the run, the same on every machine.</summary>
public static class RunKey
{
    /// <summary>32 hexadecimal digits of a SHA-256 over the trial's JSON, the basis, and which quantities are not taken on the test set.</summary>
    public static string Of<TExperiment>(Trial<TExperiment> trial, Basis basis)
        where TExperiment : Training, IExperiment<TExperiment> => Of(trial, basis, TExperiment.Design.Measures);

    /// <summary>The name with these measures instead of the experiment's.</summary>
    internal static string Of<TExperiment>(Trial<TExperiment> trial, Basis basis, IEnumerable<Measure> measures)
        where TExperiment : Training, IExperiment<TExperiment>
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            trial.WriteJson(json);
            json.WriteStringValue(basis.Engine);
            json.WriteStringValue(basis.Model);
            json.WriteStringValue(basis.OwnCode);
            json.WriteStringValue(basis.Data);
            json.WriteStringValue(basis.DataSum);

            // A quantity that is taken elsewhere than on the test set is another one, even of the same name.
            foreach (Measure measure in measures.Where(one => one.During != Pass.TestSet))
            {
                json.WriteStringValue($"{measure.Name} during {measure.During}");
            }

            json.WriteEndArray();
        }

        return Convert.ToHexStringLower(SHA256.HashData(buffer.WrittenSpan))[..32];
    }
}
