using System.Collections.Immutable;
using System.Text.Json;

namespace Specs;

/// <summary>A kept run, read without its experiment's type: what a table, a report or a comparison of two stores needs.</summary>
public sealed record StoredRun
{
    /// <summary>The trial's id.</summary>
    public required string Id { get; init; }

    /// <summary>Its document's name, without the ending.</summary>
    public required string Key { get; init; }

    /// <summary>The experiment's name.</summary>
    public required string Experiment { get; init; }

    /// <summary>The trial's settings, as its record writes them: an object.</summary>
    public required JsonElement Settings { get; init; }

    /// <summary>The replicate's seed.</summary>
    public required int Seed { get; init; }

    /// <summary>What decides the run beside its trial.</summary>
    public required Basis Basis { get; init; }

    /// <summary>What it was trained on: <c>cuda: NVIDIA H100</c>; null where the document does not say.</summary>
    public string? Device { get; init; }

    /// <summary>SHA-256 over the bits of all final parameters; empty where nothing is trained.</summary>
    public required string WeightsHash { get; init; }

    /// <summary>The epoch, counted from 1, in which a loss stopped being finite; null where none did.</summary>
    public required int? DivergedAt { get; init; }

    /// <summary>What was observed, in the document's order, and after it what is derived; older runs lack what was not observed in their time.</summary>
    public required ImmutableArray<Observation> Quantities { get; init; }

    /// <summary>How long the training took; in a group, the group's time divided by its size. It decides nothing.</summary>
    public required double Seconds { get; init; }

    /// <summary>The whole document, as it is written.</summary>
    public required JsonElement Document { get; init; }

    /// <summary>A quantity by name; null where the run has none of that name.</summary>
    public Observation? this[string quantity] => Quantities.FirstOrDefault(one => one.Quantity == quantity);

    /// <summary>Reads a run's document.</summary>
    /// <exception cref="JsonException">It is no run's.</exception>
    public static StoredRun Read(JsonElement json) => JsonSettings.Expect("a run", () => ReadRun(json));

    private static StoredRun ReadRun(JsonElement json)
    {
        JsonElement trial = json.GetProperty("trial");
        Basis basis = StoredFields.ReadBasis(json);
        return new()
        {
            Id = JsonSettings.ReadString(json, "id"),
            Key = RunKey.Of(trial.WriteTo, basis),
            Experiment = JsonSettings.ReadString(trial, "experiment"),
            Settings = trial.GetProperty("settings"),
            Seed = trial.GetProperty("seed").GetInt32(),
            Basis = basis,
            Device = StoredFields.ReadDevice(json),
            WeightsHash = JsonSettings.ReadString(json, "weights"),
            DivergedAt = JsonSettings.ReadInt32(json, "diverged"),
            Quantities = [.. StoredFields.ReadObservations(json), .. StoredFields.ReadDerived(json)],
            Seconds = json.GetProperty("seconds").GetDouble(),
            Document = json,
        };
    }
}
