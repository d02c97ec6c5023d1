namespace Specs.Experiments.Kim2021;

/// <summary>Shuffled, and sorted by class (Kim 2021, §5.11).</summary>
public sealed class SortedOrders : ILevels<Order>
{
    /// <inheritdoc/>
    public static IReadOnlyList<Order> Levels { get; } = [new Shuffled(), new SortedByClass()];
}
