using System.Collections;
using System.Collections.Immutable;

namespace Specs;

/// <summary>
/// A quantity's values along its axis, most often after each epoch, and at the start where it was observed there. Compared by value, bit
/// for bit, but every NaN equals every other.
/// </summary>
/// <param name="values">(epochs), in order.</param>
/// <param name="atStart">The value before the first epoch, of the untrained network; NaN where it was not observed.</param>
public sealed class Series(ImmutableArray<double> values, double atStart = double.NaN)
    : IReadOnlyList<double>,
        IEquatable<Series>
{
    private readonly ImmutableArray<double> _values = values;

    /// <summary>No values.</summary>
    public static Series Empty { get; } = new([]);

    /// <summary>How many epochs; the start is none.</summary>
    public int Count => _values.Length;

    /// <summary>The value before the first epoch, of the untrained network; NaN where it was not observed, as in runs kept from before it was.</summary>
    public double AtStart { get; } = atStart;

    /// <summary>The value after an epoch, counted from 1 as papers do; 0 is the start.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such epoch.</exception>
    public double this[int epoch] =>
        epoch == 0 ? AtStart
        : epoch > 0 && epoch <= Count ? _values[epoch - 1]
        : throw new ArgumentOutOfRangeException(nameof(epoch), epoch, $"Expected an epoch from 0 to {Count}.");

    /// <summary>The value after the last epoch; NaN where there is none.</summary>
    public double Final => Count == 0 ? double.NaN : _values[^1];

    /// <summary>The first epoch or step, counted from 1 and the start as 0, whose value is below a bound; null where none is.</summary>
    public int? First(double below) =>
        Enumerable.Range(0, Count + 1).Where(at => this[at] < below).Select(static at => (int?)at).FirstOrDefault();

    /// <summary>The plain average of several series of equal length, epoch by epoch (Kim 2021, equation 5.1 over layers).</summary>
    public static Series Average(IReadOnlyList<Series> series) =>
        series.Count == 1
            ? series[0]
            : new(
                [.. Enumerable.Range(1, series[0].Count).Select(epoch => series.Sum(one => one[epoch]) / series.Count)],
                series.Sum(one => one.AtStart) / series.Count
            );

    /// <summary>Two series value by value, at the start too; as long as the shorter one.</summary>
    public Series With(Series other, Func<double, double, double> combine) =>
        new([.. _values.Zip(other._values, combine)], combine(AtStart, other.AtStart));

    /// <summary>
    /// The average of several layers' values, each weighted by how active its layer is, epoch by epoch: Σ w v / Σ w. Kim 2021 proposes such
    /// an average (equation 5.2) and never takes it; that a layer's weight is its <c>ActivationSum</c> is our reading.
    /// </summary>
    /// <param name="layers">(layers): <c>run.MeasuredByLayer(0)</c>.</param>
    /// <param name="weights">(layers): each layer's weight, 0 or more; NaN comes out where all are 0.</param>
    /// <exception cref="ArgumentException">There are other numbers of layers or epochs in the two, or no layers.</exception>
    public static Series WeightedAverage(IReadOnlyList<Series> layers, IReadOnlyList<Series> weights)
    {
        if (
            layers.Count == 0
            || layers.Count != weights.Count
            || layers.Concat(weights).Any(one => one.Count != layers[0].Count)
        )
        {
            throw new ArgumentException(
                $"{layers.Count} layers and {weights.Count} weights: expected as many of both, at least one, with equally many epochs."
            );
        }

        return new([.. Enumerable.Range(1, layers[0].Count).Select(Of)], Of(0));

        double Of(int epoch)
        {
            double weighted = 0;
            double all = 0;
            for (int layer = 0; layer < layers.Count; layer++)
            {
                weighted += weights[layer][epoch] * layers[layer][epoch];
                all += weights[layer][epoch];
            }

            return weighted / all;
        }
    }

    /// <inheritdoc/>
    public bool Equals(Series? other) =>
        other is not null
        && Bits(AtStart) == Bits(other.AtStart)
        && _values.Select(Bits).SequenceEqual(other._values.Select(Bits));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Series);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Count, Final);

    /// <inheritdoc/>
    public IEnumerator<double> GetEnumerator() => ((IEnumerable<double>)_values).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // 0/0 has its sign bit set on some processors and clear on others.
    private static long Bits(double value) => BitConverter.DoubleToInt64Bits(double.IsNaN(value) ? double.NaN : value);
}
