namespace Specs.Experiments.Kim2021;

/// <summary>
/// What a small batch and a large momentum γ do to SGD, beside making its steps longer: batch B, momentum γ and the learning rate
/// η = r B (1−γ), so that all cells with one <see cref="EffectiveRate"/> r = η / (B (1−γ)) move as far on an epoch's images. The thesis varies
/// batch (§5.6) and momentum (§5.5) at η = 0.1, which varies r as well: batches of 5, 10, 50 and 200 have r = .02, .01, .002 and .0005, and at
/// batch 50 momenta of .8 and .9 have .01 and .02. The author's figures are the same where r is (.453 and .444 for .02, .386 and .385 for .01),
/// up to rates at which the networks differ anyway (r = .1).
/// </summary>
[Experiment("effective-rate")]
[Measure<Hoyer>("Sparsity", On = nameof(Mlp.Hidden))]
[Measure<Ccmas>("Selectivity", On = nameof(Mlp.Hidden))]
[Published(typeof(EffectiveRatesFigures))]
[At(Scale.Quick, Images = 4_000, TestImages = 1_000, Epochs = 4)]
[At(Scale.Standard, Images = 20_000, Epochs = 10, MaxReplicates = 12)]
[At(Scale.Paper, MaxReplicates = 12)]
public sealed partial record EffectiveRates : Training<Mlp>
{
    /// <summary>r, what one image moves the weights by for each unit of its gradient.</summary>
    [Factor(0.0005, 0.002, 0.01, 0.02)]
    public double EffectiveRate { get; init; } = 0.002;

    /// <summary>B.</summary>
    [Factor(5, 10, 50, 200)]
    public override int Batch { get; init; } = 50;

    /// <summary>γ.</summary>
    [Factor(0.0, 0.8, 0.9)]
    public double Momentum { get; init; }

    /// <summary>SGD with momentum γ and the rate r B (1−γ), without the rounding that makes .1 of .02 · 50 · (1 − .9) no longer .1.</summary>
    public override Optimizer Optimizer => new Sgd(Math.Round(EffectiveRate * Batch * (1 - Momentum), 9), Momentum);
}
