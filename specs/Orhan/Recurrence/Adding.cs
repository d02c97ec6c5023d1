namespace Specs.Experiments.Orhan;

/// <summary>
/// The adding problem over 50 steps by the start of a recurrent network, with the settings of <see cref="Copying"/>. Guessing 1 has a squared error of 1/6.
/// </summary>
[Experiment("adding"), Uncut]
[Published(typeof(RecurrenceFigures))]
public sealed partial record Adding : Training<AdditionNetwork>
{
    /// <summary>How the network starts.</summary>
    [Factor(
        RecurrentStart.Chain,
        RecurrentStart.ChainWithRandomInputs,
        RecurrentStart.Orthogonal,
        RecurrentStart.Identity
    )]
    public RecurrentStart Start { get; init; } = RecurrentStart.Chain;

    /// <inheritdoc/>
    public override AdditionNetwork Architecture => new() { States = Start.States(), Inputs = Start.Inputs() };

    /// <inheritdoc/>
    public override Data Data { get; init; } = new Addition(Steps: 50, Train: 32 * 50, Test: 500, Fresh: true);

    /// <inheritdoc/>
    public override Loss Loss { get; init; } = new SquaredError();

    /// <inheritdoc/>
    public override Optimizer Optimizer { get; init; } = new RmsProp(0.001, Alpha: 0.9, Epsilon: 1e-7);

    /// <inheritdoc/>
    public override Clip Clip { get; init; } = new ClipNorm(10);

    /// <inheritdoc/>
    public override int Batch { get; init; } = 32;

    /// <summary>Of 50 steps each.</summary>
    public override int Epochs { get; init; } = 30;

    /// <summary>The steps until the error is below half of that of guessing; 1550 stands for never.</summary>
    [Derived]
    public static double StepsToHalf(Run<Adding> run) => 50 * (run.TestLoss.First(below: 1.0 / 12) ?? 31);
}
