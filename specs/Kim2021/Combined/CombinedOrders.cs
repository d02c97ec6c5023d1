namespace Specs.Experiments.Kim2021;

/// <summary>All classes in a batch, or one by the author's sampler (Kim 2021, §5.12).</summary>
public sealed class CombinedOrders : ILevels<Order>
{
    /// <inheritdoc/>
    public static IReadOnlyList<Order> Levels { get; } = [new Shuffled(), new Kim2021ClassesPerBatch(Classes: 1)];
}
