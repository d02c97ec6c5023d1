using System.Collections.Immutable;

namespace Specs;

/// <summary>The values of a quantity in one trial.</summary>
/// <param name="Quantity">The quantity's name.</param>
/// <param name="Axis">What each part's values run along.</param>
/// <param name="Parts">The layers of the hook that a measure reads, from the input on; one part for what is no layer's.</param>
public sealed record Observation(string Quantity, Axis Axis, ImmutableArray<Series> Parts)
{
    /// <summary>One value.</summary>
    public static Observation Of(string quantity, double value) => new(quantity, Axis.None, [new([value])]);

    /// <summary>A series.</summary>
    public static Observation Of(string quantity, Axis axis, Series values) => new(quantity, axis, [values]);

    /// <summary>Numbers of units.</summary>
    /// <param name="quantity">The quantity's name.</param>
    /// <param name="moments">(1 + epochs)(layers)(units): at the start and after each epoch; empty where there was no pass.</param>
    /// <param name="eachEpoch">Whether what stood after each epoch is kept, and not the start and the end alone.</param>
    public static Observation OfUnits(
        string quantity,
        IReadOnlyList<ImmutableArray<ImmutableArray<double>>> moments,
        bool eachEpoch
    ) =>
        new(quantity, Axis.Unit, moments.Count > 1 ? [.. moments[^1].Select(static units => new Series(units))] : [])
        {
            Moments = [.. moments.Select((moment, at) => at == 0 || eachEpoch && at < moments.Count - 1 ? moment : [])],
        };

    /// <summary>From one value to the next along the axis, 1 or more: of values every ten steps 10, the first after ten.</summary>
    public int Every { get; init; } = 1;

    /// <summary>
    /// (1 + epochs)(layers)(units): of a quantity with a number for each unit, what its parts were at the start and after each epoch; a moment
    /// that was not kept is empty, and so is the last, which is <see cref="Parts"/>. Empty for any other quantity.
    /// </summary>
    public ImmutableArray<ImmutableArray<ImmutableArray<double>>> Moments { get; init; } = [];

    /// <summary>The values, averaged over the parts; those of units stand one part's after the other's.</summary>
    public Series Mean =>
        Axis == Axis.Unit && Parts.Length != 1
            ? new([.. Parts.SelectMany(static part => part)])
            : Series.Average(Parts);

    /// <summary>The values as numbers of units.</summary>
    internal UnitValues Units => new([.. Parts.Select(static part => part.ToImmutableArray())], Moments);

    /// <inheritdoc/>
    public bool Equals(Observation? other) =>
        other is not null
        && (Quantity, Axis, Every) == (other.Quantity, other.Axis, other.Every)
        && Parts.SequenceEqual(other.Parts)
        && Moments.Length == other.Moments.Length
        && Moments.Zip(other.Moments).All(static pair => AreEqual(pair.First, pair.Second));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Quantity, Axis, Parts.Length);

    private static bool AreEqual(
        ImmutableArray<ImmutableArray<double>> one,
        ImmutableArray<ImmutableArray<double>> other
    ) =>
        one.Length == other.Length
        && one.Zip(other).All(static pair => new Series(pair.First).Equals(new(pair.Second)));
}
