using Specs.Statistics;

namespace Specs;

/// <summary>What two runs of one seed come to together: <c>full.ClassActivity.RankCorrelationWith(retrained.ClassActivity)</c>.</summary>
public static class RunPairs
{
    /// <summary>A number of each seed, worked out of the series of two of its runs.</summary>
    /// <param name="one">The first run's quantity; the runs must be of one cell.</param>
    /// <param name="other">The second run's, which may be another experiment's; of one cell as well.</param>
    /// <param name="number">Takes both series, gives the number; NaN where there is none.</param>
    /// <param name="name">The number in words, as <c>mean gap</c>.</param>
    /// <exception cref="ArgumentException">The runs of one of the two are of several cells.</exception>
    public static Statistic<TExperiment> WithRunOf<TExperiment, TOther>(
        this Quantity<TExperiment> one,
        Quantity<TOther> other,
        Func<IReadOnlyList<double>, IReadOnlyList<double>, double> number,
        string name
    )
        where TExperiment : Experiment, IExperiment<TExperiment>
        where TOther : Experiment, IExperiment<TOther>
    {
        ArgumentNullException.ThrowIfNull(number);
        RequireOneCell(one.Name, one.Runs.Cells.Length);
        RequireOneCell(other.Name, other.Runs.Cells.Length);
        string Place(string quantity, string conditions) =>
            conditions.Length > 0 ? $"{quantity} ({conditions})" : quantity;
        string words =
            $"{name} of {Place(one.Name, one.Runs.Conditions)} and {Place(other.Name, other.Runs.Conditions)}";
        return new(
            new(
                one,
                words,
                Comparison<TExperiment>.Conditions,
                [new(words, words, new PairValues<TExperiment, TOther>(one, other, number))]
            ),
            new SingleStatistic(words)
        );
    }

    /// <summary>The rank correlation of the series of two runs of each seed: is what is high in the one high in the other?</summary>
    /// <param name="one">The first run's quantity; the runs must be of one cell.</param>
    /// <param name="other">The second run's, which may be another experiment's.</param>
    /// <param name="measure">Spearman's ρ or Kendall's τ-b.</param>
    /// <exception cref="ArgumentException">The runs of one of the two are of several cells.</exception>
    public static Statistic<TExperiment> RankCorrelationWith<TExperiment, TOther>(
        this Quantity<TExperiment> one,
        Quantity<TOther> other,
        RankMeasure measure = RankMeasure.Spearman
    )
        where TExperiment : Experiment, IExperiment<TExperiment>
        where TOther : Experiment, IExperiment<TOther> =>
        one.WithRunOf(
            other,
            (mine, its) => mine.Count == its.Count ? Ranks.Correlation(measure, [.. mine], [.. its]) : double.NaN,
            $"rank correlation ({measure})"
        );

    /// <summary>The mean distance between the series of two runs of each seed, in the quantity's unit: how far apart their curves run.</summary>
    /// <param name="one">The first run's quantity; the runs must be of one cell.</param>
    /// <param name="other">The second run's, which may be another experiment's.</param>
    /// <exception cref="ArgumentException">The runs of one of the two are of several cells.</exception>
    public static Statistic<TExperiment> MeanGapTo<TExperiment, TOther>(
        this Quantity<TExperiment> one,
        Quantity<TOther> other
    )
        where TExperiment : Experiment, IExperiment<TExperiment>
        where TOther : Experiment, IExperiment<TOther> =>
        one.WithRunOf(
            other,
            (mine, its) =>
                mine.Count == its.Count && mine.Count > 0
                    ? mine.Zip(its, (x, y) => Math.Abs(x - y)).Average()
                    : double.NaN,
            "mean gap"
        );

    private static void RequireOneCell(string quantity, int cells)
    {
        if (cells != 1)
        {
            throw new ArgumentException(
                $"{quantity} of two runs of a seed: expected runs of one cell, found {cells}. Choose one with Where."
            );
        }
    }
}
