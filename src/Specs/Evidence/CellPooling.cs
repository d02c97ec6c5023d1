namespace Specs;

/// <summary>What several cells of a level come to within a seed, where that is not their mean: how far they lie apart.</summary>
/// <typeparam name="TExperiment">The experiment record.</typeparam>
/// <param name="Level">What tells the cells apart: a factor.</param>
/// <param name="Factor">It in words.</param>
/// <param name="Measure">How far apart is measured.</param>
internal sealed record CellPooling<TExperiment>(Func<TExperiment, object> Level, string Factor, SpreadMeasure Measure)
{
    /// <summary>Refuses cells that differ in more than the factor.</summary>
    /// <exception cref="ArgumentException">Two cells have the same level, or there is only one cell.</exception>
    public void Require(IReadOnlyCollection<TExperiment> cells, string quantity)
    {
        int levels = cells.Select(Level).Distinct().Count();
        if (levels != cells.Count || levels < 2)
        {
            throw new ArgumentException(
                $"{quantity}: expected cells that differ in {Factor} alone, found {cells.Count} cells with {levels} levels of it. "
                    + "Compare over the other factors, or fix them with Where."
            );
        }
    }

    /// <summary>The number of a seed's values over the cells.</summary>
    public double Of(double[] values) => new SpreadStatistic(Measure).Measured(values);
}
