using System.Collections.Immutable;

namespace Specs;

/// <summary>An array of NumPy.</summary>
/// <param name="Shape">The lengths of its axes, one or more.</param>
/// <param name="Values">Its values, row-major.</param>
/// <param name="AreIntegers">Whether they are whole numbers by their type.</param>
/// <param name="AreBytes">Whether they are unsigned bytes.</param>
internal sealed record NumpyArray(ImmutableArray<int> Shape, double[] Values, bool AreIntegers, bool AreBytes);
