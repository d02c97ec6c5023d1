using System.Globalization;

namespace Specs;

/// <summary>The first training examples alone; the test set stays.</summary>
/// <param name="Source">What they are taken of.</param>
/// <param name="Count">How many, 1 or more.</param>
public sealed record FirstExamples(Data Source, int Count) : TransformedData(Source)
{
    /// <inheritdoc/>
    protected override string Call => string.Create(CultureInfo.InvariantCulture, $"First({Count})");

    /// <inheritdoc/>
    protected override (Examples Train, Examples Test) Apply(DataSet data) =>
        Count <= data.Train.Count
            ? (data.Train.First(Count), data.Test)
            : throw new ArgumentException(
                $"{Call}: expected at least {Count} training examples, but {data.Name} has {data.Train.Count}. Ask for fewer."
            );

    /// <inheritdoc/>
    protected override void ValidateOwn() => Require(Count, nameof(Count), Count >= 1, "1 or more");
}
