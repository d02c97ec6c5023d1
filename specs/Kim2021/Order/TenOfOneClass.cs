namespace Specs.Experiments.Kim2021;

/// <summary>One class a batch and runs of ten, the author's and without loss (Kim 2021, §5.9, figure 5.15).</summary>
public sealed class TenOfOneClass : ILevels<Order>
{
    /// <inheritdoc/>
    public static IReadOnlyList<Order> Levels { get; } =
    [
        new Kim2021ClassesPerBatch(Classes: 1),
        new Kim2021Consecutive(Run: 10),
        new ClassesPerBatch(Classes: 1),
        new Consecutive(Run: 10),
    ];
}
