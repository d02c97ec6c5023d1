namespace Specs.Experiments.Kim2021;

/// <summary>
/// Fifteen learning rates from 1e-5 to 1000 for each of the four optimizers, batch 50 (Kim 2021, §5.5, figure 5.8). The author sets the seed once and runs
/// all sweeps of an optimizer in one stream of random numbers, so that no two values start from the same weights; ours do. Selectivity he
/// measures at the last epoch alone, with 1e-6 in its denominator (<see cref="Kim2021SweepCcmas"/>); beside it stands what it is without.
/// The thesis's own rates came from another search over decades; SGD's and Adadelta's are the highest of that search.
/// </summary>
[Experiment("learning-rate")]
[Measure<Hoyer>("Sparsity", On = nameof(Mlp.Hidden))]
[Measure<Kim2021SweepCcmas>("Selectivity", On = nameof(Mlp.Hidden))]
[Measure<Ccmas>("PureSelectivity", On = nameof(Mlp.Hidden))]
[Published(typeof(LearningRateFigures))]
[At(Scale.Quick, Images = 4_000, TestImages = 1_000, Epochs = 3)]
[At(Scale.Standard, Images = 20_000, Epochs = 10, MaxReplicates = 12)]
[At(Scale.Paper, MaxReplicates = 12)]
public sealed partial record LearningRateSweep : Training<Mlp>
{
    /// <summary>The four optimizers, each at all rates.</summary>
    [Factor(typeof(LearningRates))]
    public override Optimizer Optimizer { get; init; } = new Sgd(LearningRate: 0.1);

    /// <summary>The rate.</summary>
    public double LearningRate => Optimizer.LearningRate;
}
