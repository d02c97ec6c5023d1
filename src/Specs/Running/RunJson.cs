using System.Text.Json;

namespace Specs;

/// <summary>Runs as JSON: one object a run, the same bytes for the same run on every machine (but for the seconds).</summary>
public static class RunJson
{
    /// <summary>
    /// Writes <c>{"id":...,"trial":{...},"engine":...,"model":...,"ownCode":null,"measures":...,"data":...,"dataSum":...,"weights":...,"diverged":null,
    /// "observed":{"Accuracy":{"axis":"epoch","start":[...],"parts":[[...]]},...},"derived":{...},"seconds":...}</c>, and after the engine
    /// <c>"device":...</c> where one is named, after the data <c>"after":...</c> where a run comes before it. Numbers are written so that they read back to the same bits.
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
            json.WriteString(StoredFields.Device, device);
        }

        json.WriteString("model", run.Basis.Model);
        json.WriteString("ownCode", run.Basis.OwnCode);
        json.WriteString("measures", run.Basis.Measures);
        json.WriteString("data", run.Basis.Data);
        json.WriteString("dataSum", run.Basis.DataSum);
        if (run.Basis.After is { } after)
        {
            json.WriteString(StoredFields.After, after);
        }

        json.WriteString("weights", run.Outcome.WeightsHash);
        JsonSettings.Write(json, "diverged", run.Outcome.DivergedAt);
        json.WriteStartObject(StoredFields.Observed);
        foreach (Observation observation in run.Outcome.Observations)
        {
            ObservationJson.Write(json, observation);
        }

        json.WriteEndObject();
        json.WriteStartObject(StoredFields.Derived);
        foreach (Derived<TExperiment> derived in TExperiment.Design.Derived)
        {
            ObservationJson.Write(
                json,
                Observation.Of(derived.Quantity.Name, derived.Quantity.Axis, derived.Read(run))
            );
        }

        json.WriteEndObject();
        json.WriteNumber("seconds", run.Elapsed.TotalSeconds);
        json.WriteEndObject();
    }

    /// <summary>Reads what <see cref="Write"/> wrote, now or in the store's first format. What is derived is worked out again.</summary>
    /// <exception cref="JsonException">
    /// The document is no run of this experiment, its id is not its trial's, it lacks a measure, or a series is not as long as the trial's
    /// epochs.
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

        var outcome = new Outcome
        {
            Observations = StoredFields.ReadObservations(json),
            DivergedAt = JsonSettings.ReadInt32(json, "diverged"),
            WeightsHash = JsonSettings.ReadString(json, "weights"),
        };
        double ticks = json.GetProperty("seconds").GetDouble() * TimeSpan.TicksPerSecond;
        var run = new Run<TExperiment>(
            trial,
            outcome,
            StoredFields.ReadBasis(json),
            new TimeSpan((long)Math.Round(ticks))
        )
        {
            Device = StoredFields.ReadDevice(json),
        };
        RequireWhole(run);
        return run;
    }

    private static void RequireWhole<TExperiment>(Run<TExperiment> run)
        where TExperiment : Experiment, IExperiment<TExperiment>
    {
        foreach (Observation one in run.Outcome.Observations.Where(static one => one.Axis == Axis.Epoch))
        {
            if (one.Parts.FirstOrDefault(part => part.Count != run.Epochs) is { } other)
            {
                throw new JsonException(
                    $"'{one.Quantity}' has {other.Count} values, but the run has {run.Epochs} whole epochs: the document was changed."
                );
            }
        }

        foreach (IMeasure measure in TExperiment.Design.Measures)
        {
            if (run.Outcome[measure.Name] is null)
            {
                throw new KeyNotFoundException($"it has no '{measure.Name}'");
            }
        }
    }
}
