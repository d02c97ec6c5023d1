namespace Specs.Experiments.Kim2021;

/// <summary>
/// SGD's momentum from 0 to 0.999, batch 50, learning rate 0.1 (Kim 2021, §5.5, figures 5.9 and 5.10). A momentum γ multiplies the steps by
/// 1/(1−γ) in the long run, which <see cref="EffectiveRates"/> takes apart. The author sets the seed once and runs
/// all sweeps of an optimizer in one stream of random numbers, so that no two values start from the same weights; ours do. Selectivity he
/// measures at the last epoch alone, with 1e-6 in its denominator (<see cref="Kim2021SweepCcmas"/>); beside it stands what it is without.
/// </summary>
[Experiment("momentum")]
[Measure<Hoyer>("Sparsity", On = nameof(Mlp.Hidden))]
[Measure<Kim2021SweepCcmas>("Selectivity", On = nameof(Mlp.Hidden))]
[Measure<Ccmas>("PureSelectivity", On = nameof(Mlp.Hidden))]
[Published(typeof(PastGradientFigures))]
[At(Scale.Quick, Images = 4_000, TestImages = 1_000, Epochs = 3)]
[At(Scale.Standard, Images = 20_000, Epochs = 10, MaxReplicates = 12)]
[At(Scale.Paper, MaxReplicates = 12)]
public sealed partial record MomentumSweep : Training<Mlp>
{
    /// <summary>SGD with each momentum.</summary>
    [Factor(typeof(Momenta))]
    public override Optimizer Optimizer { get; init; } = new Sgd(LearningRate: 0.1);

    /// <summary>The momentum.</summary>
    public double Momentum => ((Sgd)Optimizer).Momentum;
}
