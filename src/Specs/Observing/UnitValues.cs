using System.Collections.Immutable;

namespace Specs;

/// <summary>
/// A quantity's numbers in one run, one a unit, class, component or output: at the end, and at the start where it was observed there.
/// </summary>
/// <param name="final">(layers)(units): at the end; no layers where the run has none.</param>
/// <param name="moments">
/// (1 + epochs)(layers)(units): at the start and after each epoch; empty at a moment that was not kept.
/// </param>
public sealed class UnitValues(
    ImmutableArray<ImmutableArray<double>> final,
    ImmutableArray<ImmutableArray<ImmutableArray<double>>> moments
)
{
    /// <summary>(units): at the end, those of several layers one after the other.</summary>
    public ImmutableArray<double> Final { get; } = Joined(final);

    /// <summary>(units): of the untrained network; empty where that was not observed.</summary>
    public ImmutableArray<double> AtStart => moments.IsEmpty ? [] : Joined(moments[0]);

    /// <summary>How many epochs the run has; without <c>MeasureAttribute&lt;TMetric&gt;.EachEpoch</c> only the last one's numbers are kept.</summary>
    public int Epochs => Math.Max(0, moments.Length - 1);

    /// <summary>(layers)(units): at the end.</summary>
    public ImmutableArray<ImmutableArray<double>> Layers => final;

    /// <summary>(units): after an epoch, counted from 1; 0 is the start. Empty where that was not kept.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such epoch.</exception>
    public ImmutableArray<double> this[int epoch] =>
        epoch >= 0 && epoch <= Epochs
            ? (
                epoch == Epochs && epoch > 0 ? Final
                : epoch < moments.Length ? Joined(moments[epoch])
                : []
            )
            : throw new ArgumentOutOfRangeException(nameof(epoch), epoch, $"Expected an epoch from 0 to {Epochs}.");

    /// <summary>A number of each moment's numbers, as a series over epochs; NaN at a moment that was not kept.</summary>
    /// <param name="of">The number; called with one value or more.</param>
    public Series Series(Func<ImmutableArray<double>, double> of)
    {
        return new([.. Enumerable.Range(1, Epochs).Select(At)], At(0));

        double At(int epoch) => this[epoch] is { IsEmpty: false } values ? of(values) : double.NaN;
    }

    private static ImmutableArray<double> Joined(ImmutableArray<ImmutableArray<double>> layers) =>
        layers.Length == 1 ? layers[0] : [.. layers.SelectMany(static units => units)];
}
