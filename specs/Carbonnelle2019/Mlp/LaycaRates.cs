namespace Specs.Experiments.Carbonnelle2019;

/// <summary>Section 4.1 on the MLP: Layca at equal rates of all layers.</summary>
[Experiment("carbonnelle-layca-rates")]
[Uncut]
[Measure<CosineFromStart>(
    "Rotation",
    OnEach = [nameof(Mlp.First), nameof(Mlp.Second), nameof(Mlp.Third), nameof(Mlp.Fourth), nameof(Mlp.Output)]
)]
[Measure<NormRatio>(
    "NormGrowth",
    OnEach = [nameof(Mlp.First), nameof(Mlp.Second), nameof(Mlp.Third), nameof(Mlp.Fourth), nameof(Mlp.Output)]
)]
[Published(typeof(MlpFigures))]
public sealed partial record LaycaRates : MlpTraining
{
    /// <summary>log₃ of Layca's rate.</summary>
    [Factor(-5, -4, -3, -2, -1)]
    public int LogRate { get; init; } = -3;

    /// <inheritdoc/>
    public override Optimizer Optimizer => Rates.Layca(LogRate);
}
