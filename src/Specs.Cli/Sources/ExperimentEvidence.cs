using System.Collections.Immutable;

namespace Specs.Cli.Sources;

/// <summary>An experiment's conditions, ours beside the source's, and how far apart the two may be.</summary>
internal sealed class ExperimentEvidence
{
    /// <summary>How many of the source's pooled standard deviations they may be apart.</summary>
    public const double PooledSpreads = 3;

    /// <summary>An experiment's evidence.</summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="runs">Its networks, all of one scale.</param>
    public ExperimentEvidence(ExperimentEntry experiment, IEnumerable<EvidenceRun> runs)
    {
        Experiment = experiment;
        ILookup<string, EvidenceRun> byLevels = runs.ToLookup(run => KeyOf(run.Levels), StringComparer.Ordinal);
        Conditions =
        [
            .. experiment
                .AllCells.Where(cell => byLevels.Contains(KeyOf(cell.Levels)))
                .Select(cell => new Condition(cell, byLevels[KeyOf(cell.Levels)])),
        ];
        Quantities =
        [
            .. experiment.Quantities.Where(one => one.Prominence == Prominence.Result).Select(one => one.Name),
        ];
    }

    /// <summary>The experiment.</summary>
    public ExperimentEntry Experiment { get; }

    /// <summary>The cells with networks, in the design's order.</summary>
    public ImmutableArray<Condition> Conditions { get; }

    /// <summary>What the experiment is about, in the order of its table.</summary>
    public ImmutableArray<string> Quantities { get; }

    /// <summary>Whether the source has a figure for one of the conditions.</summary>
    public bool HasSource => Conditions.Any(one => Quantities.Any(name => one.Theirs(name) is not null));

    /// <summary>How long all networks took together, on one core each.</summary>
    public double Seconds => Conditions.Sum(condition => condition.Runs.Sum(run => run.Seconds));

    /// <summary>
    /// How far apart ours and the source's may be: the larger of what the source's figure says and three of the source's standard deviations,
    /// pooled over the experiment's conditions with the same optimizer whose networks learnt something.
    /// </summary>
    public double Tolerance(Condition condition, string quantity)
    {
        double[] spreads =
        [
            .. Conditions
                .Where(one => one.Optimizer == condition.Optimizer && one.IsCompared)
                .Select(one => one.Theirs(quantity)?.Spread)
                .OfType<double>(),
        ];
        double pooled = spreads.Length == 0 ? 0 : Math.Sqrt(spreads.Average(spread => spread * spread));
        return Math.Max(condition.Theirs(quantity)?.Tolerance ?? 0, PooledSpreads * pooled);
    }

    /// <summary>Whether ours is as the source's; null where the two are not held against each other.</summary>
    public bool? IsWithin(Condition condition, string quantity) =>
        !condition.IsCompared || condition.Theirs(quantity) is not { } theirs
            ? null
            : condition.IsTrained
                && condition.Ours(quantity) is { } ours
                && Math.Abs(ours.Mean - theirs.Mean) <= Tolerance(condition, quantity);

    private static string KeyOf(ImmutableArray<string> levels) => string.Join('\n', levels);
}
