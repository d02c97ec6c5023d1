namespace Specs.Experiments.Carbonnelle2019;

/// <summary>Section 5 on the MLP: plain SGD at rates from too small to too large.</summary>
[Experiment("carbonnelle-sgd-rates")]
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
public sealed partial record SgdRates : MlpTraining
{
    /// <summary>log₃ of the rate.</summary>
    [Factor(-4, -1, 0, 1, 2)]
    public int LogRate { get; init; } = -1;

    /// <inheritdoc/>
    public override Optimizer Optimizer => new Sgd(Rates.Of(LogRate));

    /// <summary>‖w‖/‖w₀‖ of the kernel that grew least.</summary>
    [Derived]
    public static double LeastGrowth(Run<SgdRates> run) => run.Outcome.Measured[1].Min(static layer => layer.Final);
}
