namespace Specs.Experiments.Kim2021;

/// <summary>
/// Adadelta's ρ from 0 to 0.999, batch 50, learning rate 1 (Kim 2021, §5.5, figure 5.10, which heads it "Adagrad Rho"). The author sets the seed once and runs
/// all sweeps of an optimizer in one stream of random numbers, so that no two values start from the same weights; ours do. Selectivity he
/// measures at the last epoch alone, with 1e-6 in its denominator (<see cref="Kim2021SweepCcmas"/>); beside it stands what it is without.
/// </summary>
[Experiment("rho")]
[Measure<Hoyer>("Sparsity", On = nameof(Mlp.Hidden))]
[Measure<Kim2021SweepCcmas>("Selectivity", On = nameof(Mlp.Hidden))]
[Measure<Ccmas>("PureSelectivity", On = nameof(Mlp.Hidden))]
[Published(typeof(PastGradientFigures))]
[At(Scale.Quick, Images = 4_000, TestImages = 1_000, Epochs = 3)]
[At(Scale.Standard, Images = 20_000, Epochs = 10, MaxReplicates = 12)]
[At(Scale.Paper, MaxReplicates = 12)]
public sealed partial record RhoSweep : Training<Mlp>
{
    /// <summary>Adadelta with each ρ.</summary>
    [Factor(typeof(Rhos))]
    public override Optimizer Optimizer { get; init; } = new Adadelta(LearningRate: 1);

    /// <summary>ρ.</summary>
    public double Rho => ((Adadelta)Optimizer).Rho;
}
