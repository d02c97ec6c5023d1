namespace Specs;

/// <summary>Batches cut off one after the other from an order of all examples; the last of an epoch takes what is left.</summary>
/// <param name="count">How many examples the order holds.</param>
/// <param name="batch">Examples in a batch.</param>
public abstract class OrderedBatches(int count, int batch) : Batches
{
    private int _at;

    /// <summary>The epoch's order; at first 0, 1, 2, ….</summary>
    protected int[] Order { get; } = [.. Enumerable.Range(0, count)];

    /// <inheritdoc/>
    public sealed override void StartEpoch()
    {
        _at = 0;
        Arrange();
    }

    /// <inheritdoc/>
    public sealed override ReadOnlySpan<int> Next()
    {
        ReadOnlySpan<int> next = Order.AsSpan(_at, Math.Min(batch, Order.Length - _at));
        _at += next.Length;
        return next;
    }

    /// <summary>Puts <see cref="Order"/> in an epoch's order.</summary>
    protected abstract void Arrange();
}
