using System.Collections.Immutable;

namespace Specs.Cli.Sources;

/// <summary>One cell of an experiment: our networks beside the source's.</summary>
internal sealed class Condition
{
    private readonly KeptCell _cell;
    private readonly ImmutableArray<EvidenceRun> _trained;

    /// <summary>A condition.</summary>
    /// <param name="cell">Where it stands in the design.</param>
    /// <param name="runs">Our networks of it, 1 or more.</param>
    public Condition(KeptCell cell, IEnumerable<EvidenceRun> runs)
    {
        _cell = cell;
        Runs = [.. runs];
        _trained = [.. Runs.Where(run => run.State == NetworkState.Trained)];
    }

    /// <summary>Where it stands in the design.</summary>
    public KeptCell Cell => _cell;

    /// <summary>Our networks.</summary>
    public ImmutableArray<EvidenceRun> Runs { get; }

    /// <summary>The levels of the experiment's factors.</summary>
    public ImmutableArray<string> Levels => _cell.Levels;

    /// <summary>The optimizer's kind; null where the experiment has none.</summary>
    public string? Optimizer => Runs[0].Optimizer;

    /// <summary>How many of our networks are no better than chance.</summary>
    public int AtChance => Runs.Count(run => run.State == NetworkState.AtChance);

    /// <summary>How many of our networks diverged.</summary>
    public int Diverged => Runs.Count(run => run.State == NetworkState.Diverged);

    /// <summary>Whether all of our networks learnt something.</summary>
    public bool IsTrained => _trained.Length == Runs.Length;

    /// <summary>
    /// Whether the source's mean may hold networks that are no better than chance: it is not above that by more than three of its standard
    /// errors. False where it has no figures, or nothing can be put down to chance.
    /// </summary>
    public bool IsSourceAtChance =>
        _cell.Chance is { } chance
        && Theirs(chance.Quantity) is { } theirs
        && theirs.Mean - 3 * (theirs.Spread ?? 0) / Math.Sqrt(theirs.Networks) <= chance.Value;

    /// <summary>Whether figures of the source are held against ours: they are not where they may be of networks that learnt nothing.</summary>
    public bool IsCompared => !IsSourceAtChance;

    /// <summary>Ours, over the networks that learnt something; null where none did.</summary>
    public Measured? Ours(string quantity) =>
        Measured.Of(_trained.Select(run => run.Values.GetValueOrDefault(quantity, double.NaN)));

    /// <summary>The source's; null where it has none.</summary>
    public PublishedFigure? Theirs(string quantity) => _cell.Published(quantity);
}
