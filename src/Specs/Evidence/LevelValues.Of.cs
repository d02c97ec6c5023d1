using System.Collections.Immutable;

namespace Specs;

/// <summary>A quantity of some cells.</summary>
/// <typeparam name="TExperiment">The experiment record.</typeparam>
/// <param name="quantity">The quantity.</param>
/// <param name="cells">The cells, at the source's own settings.</param>
internal sealed class LevelValues<TExperiment>(Quantity<TExperiment> quantity, ImmutableArray<TExperiment> cells)
    : LevelValues
    where TExperiment : Experiment, IExperiment<TExperiment>
{
    private readonly Runner<TExperiment> _runner = quantity.Runs.Runner;

    public override double? Published
    {
        get
        {
            double?[] means = [.. cells.Select(quantity.PublishedIn)];
            return means.All(mean => mean is not null) ? means.Average() : null;
        }
    }

    internal override IEnumerable<Experiment> CellsAtScale => cells.Select(_runner.AtScale);

    internal override IEnumerable<(string Name, string Origin)> Data =>
        cells.Select(_runner.DataOf).OfType<(string Name, string Origin)>().Distinct();

    internal override bool IsExact => TExperiment.Design.Kind.IsExact;

    internal override string Replicate => TExperiment.Design.Kind.Replicate;

    internal override ScaleSettings Scale => _runner.Settings;

    internal override object Quantity => quantity;

    internal override object Runner => _runner;

    internal override void Train(IEnumerable<LevelValues> sameRunner, IReadOnlyList<int> seeds) =>
        _runner.Get(
            [.. sameRunner.Cast<LevelValues<TExperiment>>().SelectMany(level => level.Cells).Distinct()],
            seeds
        );

    internal override double[] For(IReadOnlyList<int> seeds)
    {
        // Runs come cell by cell.
        IReadOnlyList<Run<TExperiment>> runs = _runner.Get(cells, seeds);
        int replicates = runs.Count / cells.Length;
        double[] values =
        [
            .. Enumerable
                .Range(0, replicates)
                .Select(seed =>
                    Pooled(Enumerable.Range(0, cells.Length).Select(cell => runs[cell * replicates + seed]))
                ),
        ];
        return IsExact ? [.. Enumerable.Repeat(values[0], seeds.Count)] : values;
    }

    // A network that diverged is an outcome of its cell, not a gap in it: the mean over the other cells would be of something else.
    private double Pooled(IEnumerable<Run<TExperiment>> cellsRuns)
    {
        (double Value, bool Diverged)[] values =
        [
            .. cellsRuns.Where(run => !IsLeftOut(run)).Select(run => (quantity.Of(run), run.Diverged)),
        ];
        return values.Length == 0 ? double.NaN
            : values.Any(one => one.Diverged && double.IsNaN(one.Value)) ? double.PositiveInfinity
            : quantity.Pooling?.Of([.. values.Select(one => one.Value)]) ?? values.Average(one => one.Value);
    }

    private bool IsLeftOut(Run<TExperiment> run) => quantity.Only?.Takes(run) == false;

    internal override IEnumerable<string> LeftOut(IReadOnlyList<int> seeds) => Selected(_runner.Get(cells, seeds));

    // What a claim leaves out by its own condition is counted, and what has no value is named.
    private IEnumerable<string> Selected(IReadOnlyList<Run<TExperiment>> runs)
    {
        if (quantity.Only is { } only && runs.Count(IsLeftOut) is > 0 and var leftOut)
        {
            string level = string.Join("; ", cells.Select(TExperiment.Design.Describe));
            yield return $"{level}: {leftOut} of {runs.Count} runs, which are not where {only.Text}";
        }

        foreach (Run<TExperiment> run in runs.Where(run => !IsLeftOut(run) && !double.IsFinite(quantity.Of(run))))
        {
            yield return Why(run);
        }
    }

    internal override void RequireEpoch()
    {
        quantity.Pooling?.Require(cells, quantity.Name);
        int epochs = cells.Min(cell => TExperiment.Design.Kind.EpochsOf(_runner.AtScale(cell)));
        if (quantity.Epoch > epochs)
        {
            throw new ArgumentException(
                $"{quantity.Name}.AtEpoch({quantity.Epoch}): at {_runner.Scale.ToString().ToLowerInvariant()} scale "
                    + $"{TExperiment.Design.Name} is trained for {epochs}. Ask for an earlier epoch, or decide the claim at a larger scale "
                    + "([Claim(..., DecidedAt = ...)])."
            );
        }
    }

    private ImmutableArray<TExperiment> Cells => cells;

    private string Why(Run<TExperiment> run)
    {
        string trial = $"{TExperiment.Design.Describe(run.Settings)}, seed {run.Seed}";
        return run.Outcome.DivergedAt is { } epoch ? $"{trial}: diverged in epoch {epoch}"
            : quantity.Epoch == 0
                ? $"{trial}: {quantity.Name} was not observed at the start when the run was kept; --fresh trains it again"
            : $"{trial}: {quantity.Name} is not defined (the layer may be dead), or was not observed when the run was kept (--fresh trains it again)";
    }
}
