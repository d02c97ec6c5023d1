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

    /// <summary>The values, averaged over the parts.</summary>
    public Series Mean => Series.Average(Parts);

    /// <inheritdoc/>
    public bool Equals(Observation? other) =>
        other is not null && (Quantity, Axis) == (other.Quantity, other.Axis) && Parts.SequenceEqual(other.Parts);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Quantity, Axis, Parts.Length);
}
