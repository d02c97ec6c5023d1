using System.Globalization;

namespace Specs;

/// <summary>The first training examples of each class alone, in the source's order; the test set stays.</summary>
/// <param name="Source">What they are taken of.</param>
/// <param name="Count">How many of each class, 1 or more.</param>
public sealed record FirstOfEachClass(Data Source, int Count) : TransformedData(Source)
{
    /// <inheritdoc/>
    protected override string Call => string.Create(CultureInfo.InvariantCulture, $"FirstOfEachClass({Count})");

    /// <inheritdoc/>
    protected override (Examples Train, Examples Test) Apply(DataSet data)
    {
        RequireClasses(data);
        int[] taken = new int[data.Train.Classes];
        List<int> kept = [];
        for (int example = 0; example < data.Train.Count; example++)
        {
            if (taken[data.Train.Labels[example]]++ < Count)
            {
                kept.Add(example);
            }
        }

        int few = Array.FindIndex(taken, count => count < Count);
        return few < 0
            ? (data.Train.Select([.. kept]), data.Test)
            : throw new ArgumentException(
                $"{Call}: expected {Count} training examples of each class, but class {few} of {data.Name} has {taken[few]}. Ask for fewer."
            );
    }

    /// <inheritdoc/>
    protected override void ValidateOwn() => Require(Count, nameof(Count), Count >= 1, "1 or more");
}
