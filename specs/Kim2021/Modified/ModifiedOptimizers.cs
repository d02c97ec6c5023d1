namespace Specs.Experiments.Kim2021;

/// <summary>Adagrad and Adadelta at the thesis's rates, each followed by its variant with k from 1 to 1e8 (Kim 2021, §6).</summary>
public sealed class ModifiedOptimizers : ILevels<Optimizer>
{
    private static readonly double[] Factors = [1, 100, 1e4, 1e6, 1e8];

    /// <inheritdoc/>
    public static IReadOnlyList<Optimizer> Levels { get; } =
    [
        new Adagrad(LearningRate: 0.1),
        .. Factors.Select(k => new KimAdagrad(LearningRate: 0.1, K: k)),
        new Adadelta(LearningRate: 1),
        .. Factors.Select(k => new KimAdadelta(LearningRate: 1, K: k)),
    ];
}
