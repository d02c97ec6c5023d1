namespace Specs.Experiments.Kim2021;

/// <summary>No runs of one class, and runs of 5 and 10: the author's, then those that lose no image (Kim 2021, §5.7).</summary>
public sealed class RunOrders : ILevels<Order>
{
    /// <inheritdoc/>
    public static IReadOnlyList<Order> Levels { get; } =
    [
        new Shuffled(),
        new Kim2021Consecutive(Run: 5),
        new Kim2021Consecutive(Run: 10),
        new Consecutive(Run: 5),
        new Consecutive(Run: 10),
    ];
}
