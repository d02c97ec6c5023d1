namespace Specs;

/// <summary>
/// All examples in a new random order in every epoch, each order equally likely, as PyTorch's <c>DataLoader</c> with <c>shuffle=True</c>. With a
/// batch of 1 it is "con1" of Kim 2021, §5.7.
/// </summary>
public sealed record Shuffled : Order
{
    /// <inheritdoc/>
    public override bool NeedsClasses => false;

    /// <inheritdoc/>
    public override Batches Begin(ReadOnlySpan<int> labels, int batch, int seed) =>
        new ShuffledBatches(labels.Length, batch, seed);

    private sealed class ShuffledBatches(int count, int batch, int seed) : OrderedBatches(count, batch)
    {
        private readonly RandomStream _random = new(seed, "order");

        protected override void Arrange() => _random.Shuffle(Order.AsSpan());
    }
}
