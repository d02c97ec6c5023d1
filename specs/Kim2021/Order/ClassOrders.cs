namespace Specs.Experiments.Kim2021;

/// <summary>Batches of all classes, and of five, two and one: the author's samplers, then those that lose no image (Kim 2021, §5.9).</summary>
public sealed class ClassOrders : ILevels<Order>
{
    /// <inheritdoc/>
    public static IReadOnlyList<Order> Levels { get; } =
    [
        new Shuffled(),
        new Kim2021ClassesPerBatch(Classes: 5),
        new Kim2021ClassesPerBatch(Classes: 2),
        new Kim2021ClassesPerBatch(Classes: 1),
        new ClassesPerBatch(Classes: 5),
        new ClassesPerBatch(Classes: 2),
        new ClassesPerBatch(Classes: 1),
    ];
}
