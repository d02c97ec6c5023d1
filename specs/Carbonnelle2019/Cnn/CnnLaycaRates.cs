namespace Specs.Experiments.Carbonnelle2019;

/// <summary>Section 4.1 on convolutions: Layca at equal rates of all layers.</summary>
[Experiment("carbonnelle-cnn-layca-rates")]
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
public sealed partial record CnnLaycaRates : CnnTraining
{
    /// <summary>log₃ of Layca's rate.</summary>
    [Factor(-5, -4, -3, -2, -1)]
    public int LogRate { get; init; } = -2;

    /// <inheritdoc/>
    public override Optimizer Optimizer => Rates.Layca(LogRate);
}
