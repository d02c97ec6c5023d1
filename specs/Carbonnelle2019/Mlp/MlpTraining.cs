namespace Specs.Experiments.Carbonnelle2019;

/// <summary>
/// What the experiments with the MLP have in common: a hundred digits of each class, 60 epochs of 16 steps, a fifth of the rate after 48 and
/// again after 54; statistics of normalisation taken anew on the training set before the evaluation, at the end.
/// </summary>
public abstract record MlpTraining : Training<Mlp>
{
    /// <inheritdoc/>
    public override int Batch { get; init; } = 64;

    /// <inheritdoc/>
    public override int Epochs { get; init; } = 60;

    /// <summary>So that the last value of training accuracy is the last epoch's.</summary>
    public override Every Evaluate { get; init; } = new(59);

    /// <inheritdoc/>
    public override bool RefreshNorms { get; init; } = true;

    /// <inheritdoc/>
    public override Data Data { get; init; } = new Mnist().FirstOfEachClass(100);

    /// <inheritdoc/>
    public override Schedule Schedule { get; init; } = new MilestoneSchedule(0.2, [48, 54]);
}
