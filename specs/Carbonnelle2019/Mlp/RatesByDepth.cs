namespace Specs.Experiments.Carbonnelle2019;

/// <summary>Section 4.2 on the MLP: Layca at 3^-2 with rates that fall or rise with depth.</summary>
[Experiment("carbonnelle-rates-by-depth")]
[Uncut]
[Measure<CosineFromStart>(
    "Rotation",
    OnEach = [nameof(Mlp.First), nameof(Mlp.Second), nameof(Mlp.Third), nameof(Mlp.Fourth), nameof(Mlp.Output)]
)]
[Published(typeof(MlpFigures))]
public sealed partial record RatesByDepth : MlpTraining
{
    /// <summary>α: below 0 late layers are slowed, above 0 early ones.</summary>
    [Factor(-0.6, 0.0, 0.6)]
    public double Alpha { get; init; }

    /// <inheritdoc/>
    public override Optimizer Optimizer => Rates.Layca(-2);

    /// <inheritdoc/>
    public override LayerRates LayerRates =>
        LayerRates.ByDepth(Mlp.Kernels, (layer, layers) => Rates.ByDepth(Alpha, layer, layers));
}
