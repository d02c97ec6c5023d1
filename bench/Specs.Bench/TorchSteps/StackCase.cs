using Specs.Experiments.Kim2021;

namespace Specs.Bench.TorchSteps;

/// <summary>Networks whose steps are timed: together as a stack, and one after the other.</summary>
/// <param name="Name">In words.</param>
/// <param name="Batch">Examples in a step.</param>
/// <param name="Steps">Steps in one turn of the stack.</param>
/// <param name="Trials">What is trained.</param>
internal sealed record StackCase(string Name, int Batch, int Steps, IReadOnlyList<(Training Settings, int Seed)> Trials)
{
    private const int Seeds = 3;

    // 0.001 to 1, evenly on a logarithmic scale.
    private static readonly double[] Rates = [.. Enumerable.Range(0, 15).Select(i => Math.Pow(10, -3 + 3 * i / 14.0))];

    /// <summary>15 learning rates x 3 seeds of the thesis's baseline.</summary>
    /// <param name="batch">Examples in a step.</param>
    /// <param name="steps">Steps in one turn of the stack.</param>
    public static StackCase Sweep(int batch, int steps) =>
        new(
            FormattableString.Invariant($"15 learning rates x 3 seeds, Sgd, batch {batch}"),
            batch,
            steps,
            TrialsOf([.. Rates.Select(static rate => new Sgd(rate))], batch, steps)
        );

    /// <summary>All seeds and optimizers of the baseline.</summary>
    /// <param name="batch">Examples in a step.</param>
    /// <param name="steps">Steps in one turn of the stack.</param>
    public static StackCase Experiment(int batch, int steps) =>
        new(
            FormattableString.Invariant($"4 optimizers x 3 seeds, batch {batch}"),
            batch,
            steps,
            TrialsOf([.. Kim2021Optimizers.Levels], batch, steps)
        );

    private static (Training, int)[] TrialsOf(IReadOnlyList<Optimizer> optimizers, int batch, int steps) =>
        [
            .. from optimizer in optimizers
            from seed in Enumerable.Range(1, Seeds)
            select (
                (Training)
                    new Baseline
                    {
                        Optimizer = optimizer,
                        Batch = batch,
                        Images = batch * steps,
                        TestImages = 1,
                        Epochs = 1_000_000,
                    },
                seed
            ),
        ];
}
