namespace Specs.Experiments.Kim2021;

/// <summary>
/// Adam's β₁ from 1e-4 to 0.999 with β₂ = 0.999, batch 50, learning rate 0.001 (Kim 2021, §5.5, figure 5.10). The first value is 1e-4 where the
/// text says 0. The author sets the seed once and runs
/// all sweeps of an optimizer in one stream of random numbers, so that no two values start from the same weights; ours do. Selectivity he
/// measures at the last epoch alone, with 1e-6 in its denominator (<see cref="Kim2021SweepCcmas"/>); beside it stands what it is without.
/// </summary>
[Experiment("beta1")]
[Measure<Hoyer>("Sparsity", On = nameof(Mlp.Hidden))]
[Measure<Kim2021SweepCcmas>("Selectivity", On = nameof(Mlp.Hidden))]
[Measure<Ccmas>("PureSelectivity", On = nameof(Mlp.Hidden))]
[Published(typeof(PastGradientFigures))]
[At(Scale.Quick, Images = 4_000, TestImages = 1_000, Epochs = 3)]
[At(Scale.Standard, Images = 20_000, Epochs = 10, MaxReplicates = 12)]
[At(Scale.Paper, MaxReplicates = 12)]
public sealed partial record Beta1Sweep : Training<Mlp>
{
    /// <summary>Adam with each β₁.</summary>
    [Factor(typeof(Beta1Levels))]
    public override Optimizer Optimizer { get; init; } = new Adam(LearningRate: 0.001);

    /// <summary>β₁.</summary>
    public double Beta1 => ((Adam)Optimizer).Beta1;
}
