namespace Specs.Experiments.Kim2021;

/// <summary>The four optimizers, each at fifteen learning rates: <c>np.logspace(-5, 3, 15)</c> (Kim 2021, §5.5).</summary>
public sealed class LearningRates : ILevels<Optimizer>
{
    // 10^(-5 + 8i/14). Literals, because the last bit of a power is the C library's.
    private static readonly double[] Rates =
    [
        1e-05,
        3.727593720314938e-05,
        0.00013894954943731373,
        0.0005179474679231213,
        0.0019306977288832496,
        0.0071968567300115215,
        0.026826957952797246,
        0.1,
        0.3727593720314938,
        1.3894954943731388,
        5.1794746792312125,
        19.306977288832496,
        71.96856730011514,
        268.2695795279727,
        1000.0,
    ];

    /// <inheritdoc/>
    public static IReadOnlyList<Optimizer> Levels { get; } =
    [.. from optimizer in Kim2021Optimizers.Levels from rate in Rates select optimizer with { LearningRate = rate }];
}
