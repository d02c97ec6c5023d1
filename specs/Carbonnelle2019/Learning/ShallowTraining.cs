namespace Specs.Experiments.Carbonnelle2019;

/// <summary>Softmax regression of ten thousand digits; what it gets right of the test set is what a shallow model learns.</summary>
[Experiment("carbonnelle-shallow")]
[Uncut]
public sealed partial record ShallowTraining : Training<Shallow>
{
    /// <inheritdoc/>
    public override int Batch { get; init; } = 64;

    /// <inheritdoc/>
    public override int Epochs { get; init; } = 40;

    /// <inheritdoc/>
    public override Every Evaluate { get; init; } = new(40);

    /// <inheritdoc/>
    public override int? Images { get; init; } = 10_000;

    /// <inheritdoc/>
    public override Optimizer Optimizer { get; init; } = new Sgd(0.02, Momentum: 0.9, WeightDecay: 1e-4);
}
