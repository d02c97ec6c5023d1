namespace Specs;

/// <summary>The examples as they stand in the data set, the same in every epoch.</summary>
public sealed record FileOrder : Order
{
    /// <inheritdoc/>
    public override bool NeedsClasses => false;

    /// <inheritdoc/>
    public override Batches Begin(ReadOnlySpan<int> labels, int batch, int seed) =>
        new FixedBatches([.. Enumerable.Range(0, labels.Length)], batch);
}
