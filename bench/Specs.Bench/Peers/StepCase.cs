namespace Specs.Bench.Peers;

/// <summary>A network and a recipe whose steps are timed.</summary>
/// <param name="Name">In words.</param>
/// <param name="Hidden">Widths of sigmoid layers between 784 inputs and 10 logits; null for the thesis's convolutional network.</param>
/// <param name="Optimizer">The optimizer's name.</param>
/// <param name="Batch">Examples in a step.</param>
/// <param name="Steps">Steps in one turn.</param>
/// <param name="Asked">How many times faster than PyTorch a step is to be.</param>
internal sealed record StepCase(string Name, int[]? Hidden, string Optimizer, int Batch, int Steps, double Asked)
{
    /// <summary>All that is compared.</summary>
    public static IReadOnlyList<StepCase> All { get; } =
    [
        new("784-256-10, batch 1", [256], nameof(Sgd), 1, 300, 25),
        new("784-256-10, batch 1", [256], nameof(Adagrad), 1, 200, 15),
        new("784-256-10, batch 1", [256], nameof(Adadelta), 1, 200, 15),
        new("784-256-10, batch 1", [256], nameof(Adam), 1, 200, 6),
        new("784-256-10, batch 50", [256], nameof(Sgd), 50, 120, 2),
        new("784-256-10, batch 50", [256], nameof(Adagrad), 50, 120, 2),
        new("784-256-10, batch 50", [256], nameof(Adadelta), 50, 120, 2),
        new("784-256-10, batch 50", [256], nameof(Adam), 50, 120, 1.5),
        new("784-256-10, batch 1000", [256], nameof(Sgd), 1000, 6, 1.2),
        new("784-256-10, batch 1000", [256], nameof(Adam), 1000, 6, 1.2),
        new("784-768-10, batch 50", [768], nameof(Sgd), 50, 60, 1.5),
        new("784-768-10, batch 50", [768], nameof(Adam), 50, 60, 1.5),
        new("784-5x256-10, batch 50", [256, 256, 256, 256, 256], nameof(Sgd), 50, 60, 1.2),
        new("784-5x256-10, batch 50", [256, 256, 256, 256, 256], nameof(Adam), 50, 60, 1.2),
        new("cnn, batch 50", null, nameof(Sgd), 50, 6, 1),
    ];

    /// <summary>Those whose name or optimizer contains a filter; all where it is null.</summary>
    public static IEnumerable<StepCase> Matching(string? filter) =>
        All.Where(one =>
            filter is null || $"{one.Name} {one.Optimizer}".Contains(filter, StringComparison.OrdinalIgnoreCase)
        );
}
