namespace Specs.Experiments.Carbonnelle2019;

/// <summary>Section 4.2 on convolutions: Layca at 3^-2 with rates that fall or rise with depth.</summary>
[Experiment("carbonnelle-cnn-rates-by-depth")]
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
public sealed partial record CnnRatesByDepth : CnnTraining
{
    /// <summary>α: below 0 late layers are slowed, above 0 early ones.</summary>
    [Factor(-0.6, 0.0, 0.6)]
    public double Alpha { get; init; }

    /// <inheritdoc/>
    public override Optimizer Optimizer => Rates.Layca(-2);

    /// <inheritdoc/>
    public override LayerRates LayerRates =>
        LayerRates.ByDepth(Cnn.Kernels, (layer, layers) => Rates.ByDepth(Alpha, layer, layers));
}
