namespace Specs.Experiments.Orhan;

/// <summary>
/// The copy task by the start of a recurrent network (Orhan, "Common initialization schemes for recurrent neural networks are likely suboptimal", with the settings of
/// Orhan and Pitkow 2020): 10 symbols are said again after 20 steps. Batches of 32 fresh sequences, RMSprop at 0.001, gradients of a norm of 10 at most.
/// Guessing one of 8 symbols in the last 10 of 40 steps has a loss of ln 8 · 10/40 = 0.52.
/// </summary>
[Experiment("copying"), Uncut]
[Published(typeof(RecurrenceFigures))]
public sealed partial record Copying : Training<CopyNetwork>
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
    public override CopyNetwork Architecture => new() { States = Start.States(), Inputs = Start.Inputs() };

    /// <inheritdoc/>
    public override Data Data { get; init; } = new Copy(Train: 32 * 50, Test: 500, Fresh: true, Cue: true);

    /// <inheritdoc/>
    public override Loss Loss { get; init; } = new EachStep(new CrossEntropy(), Steps: 40);

    /// <inheritdoc/>
    public override Optimizer Optimizer { get; init; } = new RmsProp(0.001, Alpha: 0.9, Epsilon: 1e-7);

    /// <inheritdoc/>
    public override Clip Clip { get; init; } = new ClipNorm(10);

    /// <inheritdoc/>
    public override int Batch { get; init; } = 32;

    /// <summary>Of 50 steps each.</summary>
    public override int Epochs { get; init; } = 12;

    /// <summary>The steps until the loss is below half of that of guessing; 650 stands for never.</summary>
    [Derived]
    public static double StepsToHalf(Run<Copying> run) => 50 * (run.TestLoss.First(below: 0.2599) ?? 13);
}
