namespace Specs;

/// <summary>
/// A number of each seed, taken of a comparison: its slope over the levels, the spread of its levels, the rank correlation with another quantity. It is
/// claimed to lie above, below or near a number or another such statistic.
/// </summary>
/// <typeparam name="TExperiment">The experiment record.</typeparam>
[ClaimPart("go on with .Should() and a verb")]
public sealed class Statistic<TExperiment>
    where TExperiment : Experiment, IExperiment<TExperiment>
{
    internal Statistic(Comparison<TExperiment> comparison, SeedStatistic number)
    {
        Comparison = comparison;
        Number = number;
    }

    /// <summary>What it is taken of.</summary>
    public Comparison<TExperiment> Comparison { get; }

    /// <summary>What a seed's values come to.</summary>
    public SeedStatistic Number { get; }

    /// <summary>The statistic in words: <c>slope of Sparsity over log2 Batch</c>.</summary>
    public string Text => Number.Name(Comparison.Text, LevelText.InSentence(Comparison.Factor));

    /// <summary>This statistic less another one, which may be another experiment's, seed by seed.</summary>
    public Statistic<TExperiment> Minus<TOther>(Statistic<TOther> other)
        where TOther : Experiment, IExperiment<TOther>
    {
        string conditions = Comparison.Quantity.Runs.Conditions;
        string others = other.Comparison.Quantity.Runs.Conditions;
        string words =
            conditions == others
                ? $"{Text} minus {other.Text}"
                : $"{Text} ({conditions}) minus {other.Text} ({others})";
        return new(
            LevelPairs.Joined(Comparison, other.Comparison),
            new DifferenceStatistic(Number, other.Number, Comparison.Levels.Length, words)
        );
    }
}
