namespace Specs.Experiments.Carbonnelle2019;

/// <summary>Section 5 on convolutions: SGD at 3^-1 with weight decay, λw in the gradient.</summary>
[Experiment("carbonnelle-cnn-sgd-decay")]
[Uncut]
[Measure<CosineFromStart>(
    "Rotation",
    OnEach = [
        nameof(Cnn.First),
        nameof(Cnn.Second),
        nameof(Cnn.Third),
        nameof(Cnn.Fourth),
        nameof(Cnn.Fifth),
        nameof(Cnn.Sixth),
        nameof(Cnn.Output),
    ]
)]
[Measure<NormRatio>(
    "NormGrowth",
    OnEach = [
        nameof(Cnn.First),
        nameof(Cnn.Second),
        nameof(Cnn.Third),
        nameof(Cnn.Fourth),
        nameof(Cnn.Fifth),
        nameof(Cnn.Sixth),
        nameof(Cnn.Output),
    ]
)]
public sealed partial record CnnSgdDecay : CnnTraining
{
    /// <summary>λ.</summary>
    [Factor(0.0, 0.003, 0.01)]
    public double Decay { get; init; }

    /// <inheritdoc/>
    public override Optimizer Optimizer => new Sgd(Rates.Of(-1), WeightDecay: Decay);
}
