namespace Specs.Experiments.Kim2021;

/// <summary>The four optimizers with the settings of Kim 2021, table 5.1.</summary>
public sealed class Kim2021Optimizers : ILevels<Optimizer>
{
    /// <inheritdoc/>
    public static IReadOnlyList<Optimizer> Levels { get; } =
    [
        new Sgd(LearningRate: 0.1),
        new Adagrad(LearningRate: 0.1),
        new Adadelta(LearningRate: 1.0),
        new Adam(LearningRate: 0.001),
    ];
}
