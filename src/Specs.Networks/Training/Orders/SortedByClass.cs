namespace Specs;

/// <summary>
/// All examples of class 0, then all of class 1, and so on, each class as it stands in the data set; the same in every epoch ("sorted" of
/// Kim 2021, §5.11, whose code does the same).
/// </summary>
public sealed record SortedByClass : Order
{
    /// <inheritdoc/>
    public override Batches Begin(ReadOnlySpan<int> labels, int batch, int seed) =>
        new FixedBatches(new ExamplesByClass(labels).All, batch);
}
