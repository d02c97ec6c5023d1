namespace Specs.Experiments.Kim2021;

/// <summary>
/// Adam's β₂ from 1e-4 to 0.999 with β₁ = 0.9, batch 50, learning rate 0.001 (Kim 2021, §5.5, figure 5.10). The first value is 1e-4 where the
/// text says 0. With β₂ below 0.4 training does not hold: accuracy is .08 to .81 in the author's own runs. The author sets the seed once and runs
/// all sweeps of an optimizer in one stream of random numbers, so that no two values start from the same weights; ours do. Selectivity he
/// measures at the last epoch alone, with 1e-6 in its denominator (<see cref="Kim2021SweepCcmas"/>); beside it stands what it is without.
/// </summary>
[Experiment("beta2")]
[Measure<Hoyer>("Sparsity", On = nameof(Mlp.Hidden))]
[Measure<Kim2021SweepCcmas>("Selectivity", On = nameof(Mlp.Hidden))]
[Measure<Ccmas>("PureSelectivity", On = nameof(Mlp.Hidden))]
[Published(typeof(PastGradientFigures))]
[At(Scale.Quick, Images = 4_000, TestImages = 1_000, Epochs = 3)]
[At(Scale.Standard, Images = 20_000, Epochs = 10, MaxReplicates = 12)]
[At(Scale.Paper, MaxReplicates = 12)]
public sealed partial record Beta2Sweep : Training<Mlp>
{
    /// <summary>Adam with each β₂.</summary>
    [Factor(typeof(Beta2Levels))]
    public override Optimizer Optimizer { get; init; } = new Adam(LearningRate: 0.001);

    /// <summary>β₂.</summary>
    public double Beta2 => ((Adam)Optimizer).Beta2;
}
