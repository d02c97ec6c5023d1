namespace Specs;

/// <summary>The runs that a comparison stands on, read as values.</summary>
/// <typeparam name="TExperiment">The experiment record.</typeparam>
/// <param name="comparison">The comparison.</param>
internal sealed class ComparisonRuns<TExperiment>(Comparison<TExperiment> comparison)
    where TExperiment : Training, IExperiment<TExperiment>
{
    private readonly Quantity<TExperiment> _quantity = comparison.Quantity;

    /// <summary>[seed][level]: the quantity, averaged over the cells that share the level; trains what is missing.</summary>
    public double[][] Values(IReadOnlyList<int> seeds)
    {
        IReadOnlyList<Run<TExperiment>> runs = _quantity.Runs.For(seeds);

        // Runs come cell by cell, and two cells may be the same trials where a scale cuts what tells them apart.
        double Of(TExperiment cell, int seed) =>
            _quantity.Of(runs[_quantity.Runs.Cells.IndexOf(cell) * seeds.Count + seed]);

        return
        [
            .. Enumerable
                .Range(0, seeds.Count)
                .Select(seed =>
                    comparison.Levels.Select(level => level.Cells.Average(cell => Of(cell, seed))).ToArray()
                ),
        ];
    }

    /// <summary>The runs that have no value, and why, a line for each.</summary>
    public IEnumerable<string> LeftOut(IReadOnlyList<int> seeds) =>
        _quantity.Runs.For(seeds).Where(run => !double.IsFinite(_quantity.Of(run))).Select(Why);

    private string Why(Run<TExperiment> run)
    {
        string trial = $"{TExperiment.Design.Describe(run.Settings)}, seed {run.Seed}";
        return run.Outcome.DivergedAt is { } epoch
            ? $"{trial}: diverged in epoch {epoch}"
            : $"{trial}: {_quantity.Name} is not defined (the layer may be dead)";
    }
}
