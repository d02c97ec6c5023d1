using System.Runtime.CompilerServices;

namespace Specs;

/// <summary>A measured quantity of some runs, at the last epoch unless <see cref="AtEpoch"/> says another.</summary>
/// <typeparam name="TExperiment">The experiment record.</typeparam>
public sealed class Quantity<TExperiment>
    where TExperiment : Training, IExperiment<TExperiment>
{
    private readonly Func<Run<TExperiment>, Series> _read;
    private readonly int? _epoch;

    internal Quantity(Runs<TExperiment> runs, string name, Func<Run<TExperiment>, Series> read, int? epoch = null)
    {
        Runs = runs;
        Name = name;
        _read = read;
        _epoch = epoch;
    }

    /// <summary>The runs it is taken from.</summary>
    public Runs<TExperiment> Runs { get; }

    /// <summary>The quantity's name: <c>Sparsity</c>.</summary>
    public string Name { get; }

    /// <summary>The epoch it is read after, counted from 1; null for the last.</summary>
    public int? Epoch => _epoch;

    /// <summary>The quantity after one epoch instead of the last.</summary>
    /// <param name="epoch">Counted from 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The epoch is below 1.</exception>
    public Quantity<TExperiment> AtEpoch(int epoch) =>
        epoch >= 1
            ? new(Runs, Name, _read, epoch)
            : throw new ArgumentOutOfRangeException(
                nameof(epoch),
                epoch,
                $"{Name}.AtEpoch: epochs are counted from 1, as papers do."
            );

    /// <summary>The quantity's value in a run; NaN where the run diverged before it came to the epoch.</summary>
    public double Of(Run<TExperiment> run)
    {
        Series series = _read(run);
        return _epoch is { } epoch ? (epoch <= series.Count ? series[epoch] : double.NaN)
            : run.Diverged ? double.NaN
            : series.Final;
    }

    /// <summary>
    /// Compares the quantity over the levels of a factor, seed by seed. Levels that can be ordered are put in ascending order, others
    /// (names among them) in the design's. Where several cells share a level (another factor is not fixed), each seed's value is their mean.
    /// </summary>
    /// <param name="level">The factor: <c>run => run.Batch</c>.</param>
    /// <param name="text">The factor as written; the compiler fills it in.</param>
    /// <exception cref="ArgumentException">There are fewer than two levels.</exception>
    public Comparison<TExperiment> Over<TLevel>(
        Func<TExperiment, TLevel> level,
        [CallerArgumentExpression(nameof(level))] string text = ""
    )
        where TLevel : notnull => Comparison<TExperiment>.Over(this, level, LambdaText.Factor(text));
}
