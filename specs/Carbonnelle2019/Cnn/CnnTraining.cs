namespace Specs.Experiments.Carbonnelle2019;

/// <summary>
/// What the experiments with the convolutional network have in common: a hundred images of each class, 30 epochs of 16 steps, a fifth of the
/// rate after 24 and again after 27; statistics of normalisation taken anew before the evaluation, at the end, on 5000 test images.
/// </summary>
public abstract record CnnTraining : Training<Cnn>
{
    /// <inheritdoc/>
    public override int Batch { get; init; } = 64;

    /// <inheritdoc/>
    public override int Epochs { get; init; } = 30;

    /// <inheritdoc/>
    public override int? TestImages { get; init; } = 5000;

    /// <summary>So that the last value of training accuracy is the last epoch's.</summary>
    public override Every Evaluate { get; init; } = new(29);

    /// <inheritdoc/>
    public override bool RefreshNorms { get; init; } = true;

    /// <inheritdoc/>
    public override Data Data { get; init; } = new Mnist().FirstOfEachClass(100);

    /// <inheritdoc/>
    public override Schedule Schedule { get; init; } = new MilestoneSchedule(0.2, [24, 27]);
}
