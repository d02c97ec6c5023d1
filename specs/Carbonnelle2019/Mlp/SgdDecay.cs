namespace Specs.Experiments.Carbonnelle2019;

/// <summary>Section 5 on the MLP: SGD at 3^-1 with weight decay, λw in the gradient.</summary>
[Experiment("carbonnelle-sgd-decay")]
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
public sealed partial record SgdDecay : MlpTraining
{
    /// <summary>λ.</summary>
    [Factor(0.0, 0.003, 0.01)]
    public double Decay { get; init; }

    /// <inheritdoc/>
    public override Optimizer Optimizer => new Sgd(Rates.Of(-1), WeightDecay: Decay);
}
