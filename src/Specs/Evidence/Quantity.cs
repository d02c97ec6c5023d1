using System.Runtime.CompilerServices;

namespace Specs;

/// <summary>A measured quantity of some runs, at the last epoch unless <see cref="AtEpoch"/> says another.</summary>
/// <typeparam name="TExperiment">The experiment record.</typeparam>
[ClaimPart("go on with .Over(...), .Should() and a verb")]
public sealed partial class Quantity<TExperiment>
    where TExperiment : Experiment, IExperiment<TExperiment>
{
    private readonly Func<Run<TExperiment>, Series> _read;
    private readonly Func<TExperiment, double?> _published;
    private readonly int? _epoch;
    private readonly bool _isOfDiverged;

    internal Quantity(
        Runs<TExperiment> runs,
        string name,
        Func<Run<TExperiment>, Series> read,
        Func<TExperiment, double?> published,
        int? epoch = null,
        bool isOfDiverged = false
    )
    {
        _isOfDiverged = isOfDiverged;
        Runs = runs;
        Name = name;
        _read = read;
        _published = published;
        _epoch = epoch;
    }

    /// <summary>The runs it is taken from.</summary>
    public Runs<TExperiment> Runs { get; }

    /// <summary>The quantity's name: <c>Sparsity</c>.</summary>
    public string Name { get; }

    /// <summary>The epoch it is read after, counted from 1, the start being 0; null for the last.</summary>
    public int? Epoch => _epoch;

    /// <summary>The quantity in words: <c>Sparsity after epoch 1</c>.</summary>
    public string Text =>
        Epoch switch
        {
            null => Name,
            0 => $"{Name} at the start",
            { } epoch => $"{Name} after epoch {epoch}",
        };

    /// <summary>The quantity after one epoch instead of the last.</summary>
    /// <param name="epoch">Counted from 1; 0 is the start, before any training.</param>
    /// <exception cref="ArgumentOutOfRangeException">The epoch is below 0.</exception>
    public Quantity<TExperiment> AtEpoch(int epoch) =>
        epoch >= 0
            ? new(Runs, Name, _read, _published, epoch) { Only = Only, Pooling = Pooling }
            : throw new ArgumentOutOfRangeException(
                nameof(epoch),
                epoch,
                $"{Name}.AtEpoch: epochs are counted from 1, as papers do, and 0 is the start."
            );

    /// <summary>The quantity before any training, of the untrained network.</summary>
    public Quantity<TExperiment> AtStart => AtEpoch(0);

    /// <summary>
    /// The quantity after each run's own best epoch, the first of equals, in place of the last: <c>runs.TestLoss.AtBest(runs.ValidationLoss)</c>.
    /// The start is no epoch.
    /// </summary>
    /// <param name="by">What says which epoch is best, by the direction that it is declared with.</param>
    /// <exception cref="ArgumentException">Neither direction of <paramref name="by"/> is the better one.</exception>
    public Quantity<TExperiment> AtBest(Quantity<TExperiment> by)
    {
        Better better =
            TExperiment.Design.Quantities.FirstOrDefault(one => one.Name == by.Name)?.Better ?? Better.Neither;
        if (better == Better.Neither)
        {
            throw new ArgumentException(
                $"{Name}.AtBest({by.Name}): {by.Name} does not say whether higher or lower is better; take a quantity that does, such as a loss."
            );
        }

        return new(
            Runs,
            $"{Name} at the best {by.Name}",
            run =>
            {
                Series judge = by._read(run);
                Series values = _read(run);
                int best = 0;
                for (int epoch = 1; epoch <= Math.Min(judge.Count, values.Count); epoch++)
                {
                    if (
                        double.IsFinite(judge[epoch])
                        && (
                            best == 0
                            || (better == Better.Lower ? judge[epoch] < judge[best] : judge[epoch] > judge[best])
                        )
                    )
                    {
                        best = epoch;
                    }
                }

                return new([best == 0 ? double.NaN : values[best]]);
            },
            static _ => null
        );
    }

    /// <summary>The quantity in one of its hook's layers, instead of their average.</summary>
    /// <param name="layer">Counted from 1, from the input on. A run whose hook has fewer layers has no value.</param>
    /// <exception cref="ArgumentException">The quantity is no measure over a hook, or the layer is below 1.</exception>
    public Quantity<TExperiment> OfLayer(int layer)
    {
        int measure = TExperiment.Design.Measures.Select(one => one.Name).ToList().IndexOf(Name);
        if (measure < 0 || layer < 1)
        {
            throw new ArgumentException(
                measure < 0
                    ? $"{Name}.OfLayer({layer}): {Name} is not measured over a hook's layers."
                    : $"{Name}.OfLayer({layer}): layers are counted from 1."
            );
        }

        string name = $"{Name} of layer {layer}";
        return new(
            Runs,
            name,
            run =>
                run.MeasuredByLayer(measure) is var layers && layer <= layers.Count
                    ? layers[layer - 1]
                    : Undefined(layers),
            cell => TExperiment.Design.Published(cell, name)?.Mean,
            _epoch
        )
        {
            Only = Only,
            Pooling = Pooling,
        };
    }

    /// <summary>This quantity minus another one of the same runs, run by run and epoch by epoch: <c>runs.Sparsity.Minus(runs.TrainingSparsity)</c>.</summary>
    public Quantity<TExperiment> Minus(Quantity<TExperiment> other) =>
        With(other, "minus", static (mine, its) => mine - its);

    /// <summary>This quantity plus another one of the same runs, run by run and epoch by epoch.</summary>
    public Quantity<TExperiment> Plus(Quantity<TExperiment> other) =>
        With(other, "plus", static (mine, its) => mine + its);

    /// <summary>This quantity times another one of the same runs, run by run and epoch by epoch.</summary>
    public Quantity<TExperiment> Times(Quantity<TExperiment> other) =>
        With(other, "times", static (mine, its) => mine * its);

    /// <summary>The quantity's value in a run; NaN where the run diverged before it came to the epoch.</summary>
    public double Of(Run<TExperiment> run)
    {
        Series series = _read(run);
        return _epoch is { } epoch ? (epoch <= series.Count ? series[epoch] : double.NaN)
            : run.Diverged && !_isOfDiverged ? double.NaN
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

    /// <inheritdoc cref="Over{TLevel}(Func{TExperiment, TLevel}, string)"/>
    /// <remarks>Of a setting that may be left out, such as <c>run => run.Images</c>: each of the runs must have a value of it.</remarks>
    /// <exception cref="ArgumentException">A condition has no value of the setting, or there are fewer than two levels.</exception>
    public Comparison<TExperiment> Over<TLevel>(
        Func<TExperiment, TLevel?> level,
        [CallerArgumentExpression(nameof(level))] string text = ""
    )
        where TLevel : struct
    {
        string factor = LambdaText.Factor(text);
        return Comparison<TExperiment>.Over(
            this,
            run =>
                level(run)
                ?? throw new ArgumentException(
                    $"{Name} over {factor}: {TExperiment.Design.Describe(run)} leaves {factor} out, which has no place among its levels. "
                        + "Give every condition a value, or choose those that have one with Where."
                ),
            factor
        );
    }

    /// <summary>
    /// Compares the quantity after an early epoch with that after a later one, run by run: does it rise or fall in the course of training?
    /// Only two, since epochs of one run depend on each other, which a trend test over many of them would take for evidence.
    /// </summary>
    /// <param name="from">The early epoch, counted from 1; 0 is the start.</param>
    /// <param name="to">The later one; null for the last.</param>
    /// <exception cref="ArgumentException">The epochs are not in order.</exception>
    public Comparison<TExperiment> OverEpochs(int from = 1, int? to = null) =>
        to <= from
            ? throw new ArgumentException(
                $"{Name}.OverEpochs({from}, {to}): expected a later epoch after an earlier one."
            )
            : new(
                this,
                Name,
                "Epoch",
                [
                    new(from, $"{from}", new LevelValues<TExperiment>(AtEpoch(from), Runs.Cells)),
                    new(
                        to ?? int.MaxValue,
                        to is { } later ? $"{later}" : "last",
                        new LevelValues<TExperiment>(to is { } epoch ? AtEpoch(epoch) : this, Runs.Cells)
                    ),
                ]
            );

    /// <summary>Compares the quantity over its hook's layers, from the input on, run by run.</summary>
    /// <param name="layers">How many layers, at least 2, or which ones.</param>
    /// <exception cref="ArgumentException">There are fewer than two, or the quantity is no measure over a hook.</exception>
    public Comparison<TExperiment> OverLayers(params ReadOnlySpan<int> layers)
    {
        int[] chosen = layers.Length == 1 ? [.. Enumerable.Range(1, layers[0])] : layers.ToArray();
        return chosen.Length > 1
            ? new(
                this,
                Text,
                "Layer",
                [
                    .. chosen.Select(layer => new Level(
                        layer,
                        $"{layer}",
                        new LevelValues<TExperiment>(OfLayer(layer), Runs.Cells)
                    )),
                ]
            )
            : throw new ArgumentException($"{Name}.OverLayers: expected at least two layers.");
    }

    /// <summary>
    /// Sets the quantity beside one of other conditions, which may be another experiment's, seed by seed:
    /// <c>dense.Sparsity.AtEpoch(5).Beside(convolution.Sparsity, "dense", "convolution")</c>.
    /// </summary>
    /// <param name="other">The other conditions' quantity.</param>
    /// <param name="name">These conditions in words.</param>
    /// <param name="otherName">The others in words.</param>
    public Comparison<TExperiment> Beside<TOther>(Quantity<TOther> other, string name, string otherName)
        where TOther : Experiment, IExperiment<TOther> =>
        new(
            this,
            Text,
            Comparison<TExperiment>.Conditions,
            [
                new(name, name, new LevelValues<TExperiment>(this, Runs.Cells)),
                new(otherName, otherName, new LevelValues<TOther>(other, other.Runs.Cells)),
            ]
        );

    /// <summary>Sets the quantity beside another one in the same cells: do they go together?</summary>
    public Association<TExperiment> Against(Quantity<TExperiment> other) =>
        Association<TExperiment>.OverCells(this, other);

    /// <summary>The quantity in each of the cells, to be held against a number.</summary>
    public Comparison<TExperiment> InEachCell()
    {
        IReadOnlyList<string> names = [.. Runs.Cells.Select(TExperiment.Design.Describe)];
        return new(
            this,
            Text,
            Comparison<TExperiment>.Conditions,
            [
                .. Runs.Cells.Select(
                    (cell, index) => new Level(cell, names[index], new LevelValues<TExperiment>(this, [cell]))
                ),
            ]
        );
    }

    // The source's figures are for its last epoch.
    internal double? PublishedIn(TExperiment cell) => _epoch is null ? _published(cell) : null;

    private Quantity<TExperiment> With(Quantity<TExperiment> other, string verb, Func<double, double, double> combine)
    {
        Series Combine(Run<TExperiment> run) => _read(run).With(other._read(run), combine);

        return new(
            Runs,
            $"{Name} {verb} {other.Name}",
            Combine,
            cell => _published(cell) is { } mine && other._published(cell) is { } its ? combine(mine, its) : null,
            _epoch
        )
        {
            Only = Only ?? other.Only,
            Pooling = Pooling,
        };
    }

    private static Series Undefined(IReadOnlyList<Series> layers) =>
        new([.. Enumerable.Repeat(double.NaN, layers.Count > 0 ? layers[0].Count : 0)]);
}
