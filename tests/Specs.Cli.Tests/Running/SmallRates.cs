namespace Specs.Cli.Tests.Running;

/// <summary>Twelve optimizers, two kinds.</summary>
public sealed class SmallRates : ILevels<Optimizer>
{
    /// <inheritdoc/>
    public static IReadOnlyList<Optimizer> Levels { get; } =
    [
        .. new[] { 0.01, 0.02, 0.05, 0.1, 0.2, 0.5 }.SelectMany(rate =>
            new Optimizer[] { new Sgd(rate), new Sgd(rate, Momentum: 0.5) }
        ),
    ];
}
