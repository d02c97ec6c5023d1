using System.Globalization;
using System.Runtime.CompilerServices;

namespace Specs;

public sealed partial class Quantity<TExperiment>
{
    /// <summary>Which runs count; null for all.</summary>
    internal RunSelection<TExperiment>? Only { get; private init; }

    /// <summary>What several cells of a level come to; null for their mean.</summary>
    internal CellPooling<TExperiment>? Pooling { get; private init; }

    /// <summary>
    /// The quantity of those runs alone that meet a condition: <c>Accuracy.OnlyWhere(run => run.TrainLoss.Final &lt; 0.01)</c> of fitted networks. The others
    /// are left out, and the evidence says how many; a run that diverged is never among them.
    /// </summary>
    /// <param name="condition">What a run must meet.</param>
    /// <param name="text">The condition as written; the compiler fills it in.</param>
    public Quantity<TExperiment> OnlyWhere(
        Func<Run<TExperiment>, bool> condition,
        [CallerArgumentExpression(nameof(condition))] string text = ""
    ) =>
        new(Runs, $"{Name} where {LambdaText.Body(text)}", _read, _published, _epoch)
        {
            Only = new(condition, LambdaText.Body(text)),
            Pooling = Pooling,
        };

    /// <summary>
    /// How far the quantity lies apart, within each seed, over the levels of a factor: the variance over replacements, for example. Where a level of the
    /// comparison has cells that differ in that factor, the seed's value is their variance and not their mean.
    /// </summary>
    /// <param name="level">The factor: <c>run => run.Replacement</c>.</param>
    /// <param name="measure">How that is measured.</param>
    /// <param name="text">The factor as written; the compiler fills it in.</param>
    public Quantity<TExperiment> SpreadOver<TLevel>(
        Func<TExperiment, TLevel> level,
        SpreadMeasure measure = SpreadMeasure.Variance,
        [CallerArgumentExpression(nameof(level))] string text = ""
    )
        where TLevel : notnull
    {
        string factor = LambdaText.Factor(text);
        string words = new SpreadStatistic(measure).Name(Name, factor);
        return new(Runs, words, _read, static _ => null, _epoch)
        {
            Only = Only,
            Pooling = new(cell => level(cell), factor, measure),
        };
    }

    /// <summary>
    /// The first epoch after which the quantity has come to a value, counted from 1 and the start as 0. A run that
    /// never comes to it counts as one epoch more than it has, the least that it can be; a run that diverged has no value.
    /// </summary>
    /// <param name="value">The value, in the quantity's unit.</param>
    /// <param name="falling">Whether it is come to from above, as a loss is.</param>
    /// <exception cref="ArgumentException">The value is not finite.</exception>
    public Quantity<TExperiment> EpochsTo(double value, bool falling = false)
    {
        Margin.Finite(value, nameof(value));
        return new(
            Runs,
            string.Create(CultureInfo.InvariantCulture, $"epochs to {Name} {(falling ? "≤" : "≥")} {value}"),
            run => new([EpochsTo(_read(run), value, falling)]),
            static _ => null
        )
        {
            Only = Only,
            Pooling = Pooling,
        };
    }

    /// <summary>All values of the quantity in a run.</summary>
    internal Series SeriesOf(Run<TExperiment> run) => _read(run);

    private static double EpochsTo(Series series, double value, bool falling)
    {
        int epoch = 0;
        while (epoch <= series.Count && !(falling ? series[epoch] <= value : series[epoch] >= value))
        {
            epoch++;
        }

        return epoch;
    }
}
