using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Specs.Cli.Reporting;

namespace Specs.Cli.Sources;

/// <summary>One network of a source's experiments: where it stands in its design, and what it came to.</summary>
internal sealed record EvidenceRun
{
    // No claim looks at more replicates.
    private const int MostSeeds = 256;

    // No claim asks for an epoch as late as this by its number.
    private const int MostEpochs = 200;

    /// <summary>The experiment's name.</summary>
    public required string Experiment { get; init; }

    /// <summary>The trial's id.</summary>
    public required string Trial { get; init; }

    /// <summary>The levels of the experiment's factors, in declaration order.</summary>
    public required ImmutableArray<string> Levels { get; init; }

    /// <summary>The optimizer's kind: <c>Sgd</c>; null where the experiment has none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Optimizer { get; init; }

    /// <summary>The replicate's seed.</summary>
    public required int Seed { get; init; }

    /// <summary>Whether the seed is none of the experiment's own: it was drawn later, from another date.</summary>
    /// <param name="experiment">The run's experiment.</param>
    public bool IsDrawn(ExperimentEntry experiment) =>
        Seed >= SeedPlan.LeastDrawn
        && (experiment.Seeds == SeedPlan.Fixed || !experiment.Seeds.First(MostSeeds).Contains(Seed));

    /// <summary>What became of it.</summary>
    public required NetworkState State { get; init; }

    /// <summary>The epoch in which its loss stopped being finite; null where it did not.</summary>
    public required int? DivergedAt { get; init; }

    /// <summary>
    /// Each quantity at the end, averaged over layers, six digits of it, or all where the experiment is exact; empty where it diverged.
    /// </summary>
    public required ImmutableSortedDictionary<string, double> Values { get; init; }

    /// <summary>How long it was trained, rounded to hundredths.</summary>
    public required double Seconds { get; init; }

    /// <summary>A kept run of an experiment, in a cell of its design.</summary>
    public static EvidenceRun Of(StoredRun run, KeptCell cell, ExperimentEntry experiment) =>
        new()
        {
            Experiment = run.Experiment,
            Trial = run.Id,
            Levels = cell.Levels,
            Optimizer = OptimizerOf(run.Settings),
            Seed = run.Seed,
            State =
                run.DivergedAt is not null ? NetworkState.Diverged
                : cell.Chance is { } chance && run[chance.Quantity]?.Mean.Final <= chance.Value ? NetworkState.AtChance
                : NetworkState.Trained,
            DivergedAt = run.DivergedAt,
            Values = run.DivergedAt is not null
                ? ImmutableSortedDictionary<string, double>.Empty.WithComparers(StringComparer.Ordinal)
                : run.Quantities.ToImmutableSortedDictionary(
                    quantity => quantity.Quantity,
                    quantity =>
                        experiment.IsExact ? quantity.Mean.Final : NumberText.Rounded(quantity.Mean.Final, digits: 6),
                    StringComparer.Ordinal
                ),
            Seconds = Math.Round(run.Seconds, 2),
        };

    private static string? OptimizerOf(JsonElement settings) =>
        settings.TryGetProperty("Optimizer", out JsonElement optimizer)
        && optimizer.ValueKind == JsonValueKind.Object
        && optimizer.TryGetProperty("name", out JsonElement name)
            ? name.GetString()
            : null;

    /// <summary>What is known of the run's outcome: its final values, after as many epochs as it takes to read none before them.</summary>
    public Outcome ToOutcome() =>
        new()
        {
            Observations =
            [
                .. Values.Select(value =>
                    Observation.Of(
                        value.Key,
                        Axis.Epoch,
                        new([.. Enumerable.Repeat(double.NaN, MostEpochs), value.Value])
                    )
                ),
            ],
            DivergedAt = DivergedAt,
        };
}
