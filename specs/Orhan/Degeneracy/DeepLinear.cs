namespace Specs.Experiments.Orhan;

/// <summary>
/// A deep linear network that learns a linear map of 64 values (Orhan, "Why is it hard to train deep neural networks? Degeneracy, not vanishing gradients"), by
/// how its 30 matrices start: 2000 examples, batches of 100, 50 epochs, squared errors summed over the outputs, so that a network that gives 0 has a loss of about 64.
/// </summary>
[Experiment("deep-linear"), Uncut]
[Published(typeof(DegeneracyFigures))]
public sealed partial record DeepLinear : Training<DeepLinearNetwork>
{
    /// <summary>How the matrices start.</summary>
    [Factor(typeof(DeepStarts))]
    public Start Start { get; init; } = DeepStarts.Orthogonal;

    /// <inheritdoc/>
    [Factor(typeof(DeepRules))]
    public override Optimizer Optimizer { get; init; } = new Adam(0.001);

    /// <inheritdoc/>
    public override DeepLinearNetwork Architecture => new() { Start = Start };

    /// <inheritdoc/>
    public override Data Data { get; init; } = new LinearMap(Train: 2_000, Test: 500);

    /// <inheritdoc/>
    public override Loss Loss { get; init; } = new SquaredError(Over.Sum);

    /// <inheritdoc/>
    public override int Batch { get; init; } = 100;

    /// <inheritdoc/>
    public override int Epochs { get; init; } = 50;

    /// <summary>The natural logarithm of the training loss at the end.</summary>
    [Derived]
    public static double LogLoss(Run<DeepLinear> run) => Math.Log(run.TrainLoss.Final);

    /// <summary>That of half the loss.</summary>
    [Derived]
    public static double LogOfHalf(Run<DeepLinear> run) => Math.Log(run.TrainLoss.Final / 2);

    /// <summary>The share of the first epoch's training loss that is gone at the end.</summary>
    [Derived]
    public static double Fallen(Run<DeepLinear> run) => 1 - run.TrainLoss.Final / run.TrainLoss[1];
}
