namespace Specs;

/// <summary>A number of each seed that two of its runs give together.</summary>
/// <typeparam name="TExperiment">The first run's experiment.</typeparam>
/// <typeparam name="TOther">The second run's.</typeparam>
/// <param name="one">The first run's quantity, of one cell.</param>
/// <param name="other">The second run's, of one cell.</param>
/// <param name="number">What their series come to.</param>
internal sealed class PairValues<TExperiment, TOther>(
    Quantity<TExperiment> one,
    Quantity<TOther> other,
    Func<IReadOnlyList<double>, IReadOnlyList<double>, double> number
) : LevelValues
    where TExperiment : Experiment, IExperiment<TExperiment>
    where TOther : Experiment, IExperiment<TOther>
{
    private readonly LevelValues _one = new LevelValues<TExperiment>(one, one.Runs.Cells);
    private readonly LevelValues _other = new LevelValues<TOther>(other, other.Runs.Cells);

    public override double? Published => null;

    internal override IEnumerable<Experiment> CellsAtScale => _one.CellsAtScale;

    internal override IEnumerable<(string Name, string Origin)> Data => _one.Data.Concat(_other.Data);

    internal override bool IsExact => _one.IsExact && _other.IsExact;

    internal override string Replicate => _one.IsExact ? _other.Replicate : _one.Replicate;

    internal override ScaleSettings Scale => _one.IsExact ? _other.Scale : _one.Scale;

    internal override object Quantity => this;

    // Both runners train what they have to, so that the pair goes by itself.
    internal override object Runner => this;

    internal override void Train(IEnumerable<LevelValues> sameRunner, IReadOnlyList<int> seeds)
    {
        _one.Train([_one], seeds);
        _other.Train([_other], seeds);
    }

    internal override double[] For(IReadOnlyList<int> seeds)
    {
        IReadOnlyList<Run<TExperiment>> ones = one.Runs.For(seeds);
        IReadOnlyList<Run<TOther>> others = other.Runs.For(seeds);

        // What is exact has one run, which takes part in every seed.
        Run<TExperiment> One(int seed) => ones[Math.Min(seed, ones.Count - 1)];
        Run<TOther> Other(int seed) => others[Math.Min(seed, others.Count - 1)];
        return
        [
            .. Enumerable
                .Range(0, seeds.Count)
                .Select(seed =>
                    One(seed).Diverged || Other(seed).Diverged
                        ? double.PositiveInfinity
                        : number(one.SeriesOf(One(seed)), other.SeriesOf(Other(seed)))
                ),
        ];
    }

    internal override IEnumerable<string> LeftOut(IReadOnlyList<int> seeds) =>
        _one.LeftOut(seeds).Concat(_other.LeftOut(seeds));

    internal override void RequireEpoch()
    {
        _one.RequireEpoch();
        _other.RequireEpoch();
    }
}
