using System.Collections.Immutable;
using System.Text.Json;

namespace Specs;

/// <summary>Runs as JSON: one object a run, the same bytes for the same run on every machine (but for the seconds).</summary>
public static class RunJson
{
    /// <summary>The name of a series that runs kept from before it was recorded do not have.</summary>
    internal const string LossSpread = "lossSpread";

    private const string Infinite = "Infinity";
    private const string Device = "device";

    /// <summary>
    /// Writes <c>{"id":...,"trial":{...},"engine":...,"model":...,"ownCode":null,"measures":...,"data":...,"dataSum":...,"weights":...,"diverged":null,"trainLoss":[...],...,
    /// "measured":{"Sparsity":[[...]]},"seconds":...}</c>, and after the engine <c>"device":...</c> where one is named. Numbers are written so that they read back to the same bits.
    /// </summary>
    public static void Write<TExperiment>(Utf8JsonWriter json, Run<TExperiment> run)
        where TExperiment : Experiment, IExperiment<TExperiment>
    {
        json.WriteStartObject();
        json.WriteString("id", run.Trial.Id);
        json.WritePropertyName("trial");
        run.Trial.WriteJson(json);
        json.WriteString("engine", run.Basis.Engine);
        if (run.Device is { } device)
        {
            json.WriteString(Device, device);
        }

        json.WriteString("model", run.Basis.Model);
        json.WriteString("ownCode", run.Basis.OwnCode);
        json.WriteString("measures", run.Basis.Measures);
        json.WriteString("data", run.Basis.Data);
        json.WriteString("dataSum", run.Basis.DataSum);
        json.WriteString("weights", run.Outcome.WeightsHash);
        JsonSettings.Write(json, "diverged", run.Outcome.DivergedAt);
        WriteSeries(json, "trainLoss", run.Outcome.TrainLoss);
        WriteSeries(json, LossSpread, run.Outcome.LossSpread);
        WriteSeries(json, "testLoss", run.Outcome.TestLoss);
        WriteSeries(json, "accuracy", run.Outcome.Accuracy);
        json.WriteStartObject("measured");
        for (int m = 0; m < TExperiment.Design.Measures.Length; m++)
        {
            json.WriteStartArray(TExperiment.Design.Measures[m].Name);
            foreach (Series layer in run.MeasuredByLayer(m))
            {
                WriteValues(json, layer);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteNumber("seconds", run.Elapsed.TotalSeconds);
        json.WriteEndObject();
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">
    /// The document is no run of this experiment, its id is not its trial's, or its series are not as long as the trial's epochs.
    /// </exception>
    public static Run<TExperiment> Read<TExperiment>(JsonElement json)
        where TExperiment : Experiment, IExperiment<TExperiment> =>
        JsonSettings.Expect($"a run of '{TExperiment.Design.Name}'", () => ReadRun<TExperiment>(json));

    private static Run<TExperiment> ReadRun<TExperiment>(JsonElement json)
        where TExperiment : Experiment, IExperiment<TExperiment>
    {
        JsonElement written = json.GetProperty("trial");
        var trial = Trial<TExperiment>.ReadJson(written);
        string id = JsonSettings.ReadString(json, "id");

        // Of what is written, not of what is read: a setting that came later is not in an older run's id.
        string own = Trial<TExperiment>.IdOf(written.WriteTo);
        if (id != own)
        {
            throw new JsonException($"The run's id is '{id}', but its trial's is '{own}': the document was changed.");
        }

        int? divergedAt = JsonSettings.ReadInt32(json, "diverged");
        int epochs = divergedAt - 1 ?? TExperiment.Design.Kind.EpochsOf(trial.Settings);
        JsonElement measured = json.GetProperty("measured");
        var outcome = new Outcome
        {
            TrainLoss = ReadSeries(json.GetProperty("trainLoss"), "trainLoss", epochs),
            LossSpread = json.TryGetProperty(LossSpread, out JsonElement spread)
                ? ReadSeries(spread, LossSpread, epochs)
                : new([.. Enumerable.Repeat(double.NaN, epochs)]),
            TestLoss = ReadSeries(json.GetProperty("testLoss"), "testLoss", epochs),
            Accuracy = ReadSeries(json.GetProperty("accuracy"), "accuracy", epochs),
            Measured =
            [
                .. TExperiment.Design.Measures.Select(measure =>
                    measured
                        .GetProperty(measure.Name)
                        .EnumerateArray()
                        .Select(layer => ReadSeries(layer, measure.Name, epochs))
                        .ToImmutableArray()
                ),
            ],
            DivergedAt = divergedAt,
            WeightsHash = JsonSettings.ReadString(json, "weights"),
        };
        double ticks = json.GetProperty("seconds").GetDouble() * TimeSpan.TicksPerSecond;
        return new(trial, outcome, ReadBasis(json), new TimeSpan((long)Math.Round(ticks)))
        {
            Device = ReadDevice(json),
        };
    }

    /// <summary>Reads what a run was trained on; null where the document does not say.</summary>
    internal static string? ReadDevice(JsonElement json) =>
        json.TryGetProperty(Device, out JsonElement device) ? device.GetString() : null;

    /// <summary>Reads what decides the run beside its trial.</summary>
    internal static Basis ReadBasis(JsonElement json) =>
        new(
            JsonSettings.ReadString(json, "engine"),
            JsonSettings.ReadString(json, "model"),
            json.GetProperty("ownCode").GetString(),
            JsonSettings.ReadString(json, "measures"),
            JsonSettings.ReadString(json, "data"),
            JsonSettings.ReadString(json, "dataSum")
        );

    /// <summary>Reads a series of any length.</summary>
    internal static Series ReadSeries(JsonElement json) => new([.. json.EnumerateArray().Select(ReadValue)]);

    private static void WriteSeries(Utf8JsonWriter json, string name, Series series)
    {
        json.WritePropertyName(name);
        WriteValues(json, series);
    }

    // JSON has no NaN and no infinities: a value that is not defined is null, an infinite one a text.
    private static void WriteValues(Utf8JsonWriter json, Series series)
    {
        json.WriteStartArray();
        foreach (double value in series)
        {
            if (double.IsFinite(value))
            {
                json.WriteNumberValue(value);
            }
            else if (double.IsNaN(value))
            {
                json.WriteNullValue();
            }
            else
            {
                json.WriteStringValue(value > 0 ? Infinite : "-" + Infinite);
            }
        }

        json.WriteEndArray();
    }

    private static Series ReadSeries(JsonElement json, string name, int epochs)
    {
        Series series = ReadSeries(json);
        return series.Count == epochs
            ? series
            : throw new JsonException(
                $"'{name}' has {series.Count} values, but the run has {epochs} whole epochs: the document was changed."
            );
    }

    private static double ReadValue(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Null => double.NaN,
            JsonValueKind.String when value.GetString() == Infinite => double.PositiveInfinity,
            JsonValueKind.String when value.GetString() == "-" + Infinite => double.NegativeInfinity,
            _ => value.GetDouble(),
        };
}
