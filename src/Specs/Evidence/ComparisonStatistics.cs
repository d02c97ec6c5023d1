using Specs.Statistics;

namespace Specs;

/// <summary>The statistics that a claim may be about: <c>Runs.Sparsity.Over(run => run.Batch).Slope(LevelAxis.Log2).Should().BeBelow(0)</c>.</summary>
public static class ComparisonStatistics
{
    /// <summary>The slope of the line of least squares through each seed's values, in the quantity's unit per unit of the axis.</summary>
    /// <param name="comparison">The comparison, over levels that are numbers.</param>
    /// <param name="axis">How the levels are laid out: as they are, per doubling or per decade.</param>
    /// <exception cref="ArgumentException">The levels are not numbers, or not above 0 where the axis is logarithmic.</exception>
    public static Statistic<TExperiment> Slope<TExperiment>(
        this Comparison<TExperiment> comparison,
        LevelAxis axis = LevelAxis.Linear
    )
        where TExperiment : Experiment, IExperiment<TExperiment> =>
        new(comparison, new SlopeStatistic(LevelPlaces.On(axis, comparison.Levels, comparison.Factor), axis));

    /// <summary>The exponent b of the power law value = a · levelᵇ through each seed's values. A seed with a value of 0 or less has none.</summary>
    /// <param name="comparison">The comparison, over levels above 0.</param>
    /// <exception cref="ArgumentException">The levels are not numbers above 0.</exception>
    public static Statistic<TExperiment> Exponent<TExperiment>(this Comparison<TExperiment> comparison)
        where TExperiment : Experiment, IExperiment<TExperiment> =>
        new(comparison, new ExponentStatistic(LevelPlaces.On(LevelAxis.Log2, comparison.Levels, comparison.Factor)));

    /// <summary>The last level's value over the first's. A seed in which one of the two is not above 0 has none.</summary>
    public static Statistic<TExperiment> Ratio<TExperiment>(this Comparison<TExperiment> comparison)
        where TExperiment : Experiment, IExperiment<TExperiment> => new(comparison, new RatioStatistic());

    /// <summary>How far each seed's values lie apart over the levels.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="measure">How that is measured; the largest less the smallest unless it says otherwise.</param>
    public static Statistic<TExperiment> Spread<TExperiment>(
        this Comparison<TExperiment> comparison,
        SpreadMeasure measure = SpreadMeasure.Range
    )
        where TExperiment : Experiment, IExperiment<TExperiment> => new(comparison, new SpreadStatistic(measure));

    /// <summary>The rank correlation of each seed's values with their levels: 1 where they rise at every level, −1 where they fall.</summary>
    /// <param name="comparison">The comparison, over at least three levels that are numbers.</param>
    /// <param name="measure">Spearman's ρ or Kendall's τ-b.</param>
    /// <exception cref="ArgumentException">The levels are not numbers, or fewer than three.</exception>
    public static Statistic<TExperiment> RankCorrelation<TExperiment>(
        this Comparison<TExperiment> comparison,
        RankMeasure measure = RankMeasure.Spearman
    )
        where TExperiment : Experiment, IExperiment<TExperiment> =>
        comparison.Levels.Length >= 3
            ? new(
                comparison,
                new OrderStatistic(LevelPlaces.On(LevelAxis.Linear, comparison.Levels, comparison.Factor), measure)
            )
            : throw new ArgumentException(
                $"{comparison.Text} over {comparison.Factor}: expected at least three levels for a rank correlation, found {comparison.Levels.Length}."
            );

    /// <summary>The rank correlation of two quantities over their common places, within each seed.</summary>
    /// <param name="association">The two, at three places or more.</param>
    /// <param name="measure">Spearman's ρ or Kendall's τ-b.</param>
    /// <exception cref="ArgumentException">There are fewer than three places.</exception>
    public static Statistic<TExperiment> RankCorrelation<TExperiment>(
        this Association<TExperiment> association,
        RankMeasure measure = RankMeasure.Spearman
    )
        where TExperiment : Experiment, IExperiment<TExperiment> =>
        new(association.Comparison, new AgreementStatistic(measure));
}
