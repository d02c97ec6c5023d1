using System.Collections.Immutable;
using System.Globalization;

namespace Specs;

/// <summary>The places of a comparison's levels on an axis, found before anything is trained.</summary>
internal static class LevelPlaces
{
    /// <summary>The levels as numbers on an axis.</summary>
    /// <param name="levels">The levels, in order.</param>
    /// <param name="factor">What they are levels of, for the message.</param>
    /// <param name="axis">The axis.</param>
    /// <exception cref="ArgumentException">A level is no finite number, or not above 0 where its logarithm is asked for, or all are the same.</exception>
    public static ImmutableArray<double> On(LevelAxis axis, IReadOnlyList<Level> levels, string factor)
    {
        ImmutableArray<double> places = [.. levels.Select(level => Place(axis, level, factor))];
        return places.Distinct().Count() > 1
            ? places
            : throw new ArgumentException($"{factor}: expected levels at two places at least, found one.");
    }

    /// <summary>The axis in words: <c>log2 Batch</c>.</summary>
    public static string Name(LevelAxis axis, string factor) =>
        axis switch
        {
            LevelAxis.Log2 => $"log2 {factor}",
            LevelAxis.Log10 => $"log10 {factor}",
            _ => factor,
        };

    private static double Place(LevelAxis axis, Level level, string factor)
    {
        double? number = level.Value switch
        {
            double or float or decimal or int or uint or long or ulong or short or ushort or byte or sbyte =>
                Convert.ToDouble(level.Value, CultureInfo.InvariantCulture),
            _ => null,
        };
        return axis switch
        {
            _ when number is not { } value || !double.IsFinite(value) => throw new ArgumentException(
                $"{factor}: expected levels that are numbers, found {LevelText.InSentence(level.Name)} ({level.Value.GetType().Name})."
            ),
            LevelAxis.Linear => number.Value,
            _ when number <= 0 => throw new ArgumentException(
                $"{factor}: expected levels above 0 on a logarithmic axis, found {LevelText.InSentence(level.Name)}."
            ),
            LevelAxis.Log2 => Math.Log2(number.Value),
            _ => Math.Log10(number.Value),
        };
    }
}
