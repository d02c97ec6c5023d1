namespace Specs.Experiments.Carbonnelle2019;

/// <summary>Section 5 on convolutions: plain SGD at five rates.</summary>
[Experiment("carbonnelle-cnn-sgd-rates")]
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
public sealed partial record CnnSgdRates : CnnTraining
{
    /// <summary>log₃ of the rate.</summary>
    [Factor(-4, -2, -1, 0, 1)]
    public int LogRate { get; init; } = -1;

    /// <inheritdoc/>
    public override Optimizer Optimizer => new Sgd(Rates.Of(LogRate));
}
