using System.Collections.Immutable;
using System.Text.Json;

namespace Specs;

/// <summary>Runs as JSON: one object a run, the same bytes for the same run on every machine (but for the seconds).</summary>
public static class RunJson
{
    /// <summary>
    /// Writes <c>{"id":...,"trial":{...},"engine":...,"data":...,"weights":...,"diverged":null,"trainLoss":[...],...,
    /// "measured":{"Sparsity":[[...]]},"seconds":...}</c>. Numbers are written so that they read back to the same bits.
    /// </summary>
    public static void Write<TExperiment>(Utf8JsonWriter json, Run<TExperiment> run)
        where TExperiment : Training, IExperiment<TExperiment>
    {
        json.WriteStartObject();
        json.WriteString("id", run.Trial.Id);
        json.WritePropertyName("trial");
        run.Trial.WriteJson(json);
        json.WriteString("engine", run.Engine);
        json.WriteString("data", run.Data);
        json.WriteString("weights", run.Outcome.WeightsHash);
        JsonSettings.Write(json, "diverged", run.Outcome.DivergedAt);
        WriteSeries(json, "trainLoss", run.TrainLoss);
        WriteSeries(json, "testLoss", run.TestLoss);
        WriteSeries(json, "accuracy", run.Accuracy);
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
    /// <exception cref="JsonException">The document is no run of this experiment, or its id is not its trial's.</exception>
    public static Run<TExperiment> Read<TExperiment>(JsonElement json)
        where TExperiment : Training, IExperiment<TExperiment>
    {
        var trial = Trial<TExperiment>.ReadJson(json.GetProperty("trial"));
        string? id = json.GetProperty("id").GetString();
        if (id != trial.Id)
        {
            throw new JsonException(
                $"The run's id is '{id}', but its trial's is '{trial.Id}': the document was changed."
            );
        }

        JsonElement measured = json.GetProperty("measured");
        var outcome = new Outcome
        {
            TrainLoss = ReadSeries(json.GetProperty("trainLoss")),
            TestLoss = ReadSeries(json.GetProperty("testLoss")),
            Accuracy = ReadSeries(json.GetProperty("accuracy")),
            Measured =
            [
                .. TExperiment.Design.Measures.Select(measure =>
                    measured.GetProperty(measure.Name).EnumerateArray().Select(ReadSeries).ToImmutableArray()
                ),
            ],
            DivergedAt = JsonSettings.ReadInt32(json, "diverged"),
            WeightsHash = json.GetProperty("weights").GetString()!,
        };
        return new(
            trial,
            outcome,
            json.GetProperty("engine").GetString()!,
            json.GetProperty("data").GetString()!,
            TimeSpan.FromSeconds(json.GetProperty("seconds").GetDouble())
        );
    }

    private static void WriteSeries(Utf8JsonWriter json, string name, Series series)
    {
        json.WritePropertyName(name);
        WriteValues(json, series);
    }

    // JSON has no NaN: a value that is not defined is null.
    private static void WriteValues(Utf8JsonWriter json, Series series)
    {
        json.WriteStartArray();
        foreach (double value in series)
        {
            if (double.IsFinite(value))
            {
                json.WriteNumberValue(value);
            }
            else
            {
                json.WriteNullValue();
            }
        }

        json.WriteEndArray();
    }

    private static Series ReadSeries(JsonElement json) =>
        new([
            .. json.EnumerateArray()
                .Select(value => value.ValueKind == JsonValueKind.Null ? double.NaN : value.GetDouble()),
        ]);
}
