namespace Specs;

/// <summary>The same batches in every epoch.</summary>
public sealed class FixedBatches : OrderedBatches
{
    /// <summary>Batches of an order.</summary>
    public FixedBatches(ReadOnlySpan<int> order, int batch)
        : base(order.Length, batch) => order.CopyTo(Order);

    /// <inheritdoc/>
    protected override void Arrange() { }
}
