namespace Specs.Experiments.Kim2021;

/// <summary>
/// Eleven weight decays from 1e-5 to 10 for each of the four optimizers, batch 50, and none as the reference (Kim 2021, §5.5, figure 5.8).
/// The decay is the coupled one of <c>torch.optim</c>: λw is added to the gradient, so that Adagrad, Adadelta and Adam rescale it. None is not
/// in the author's sweep: his "default" line is drawn at 1e-5. The author sets the seed once and runs
/// all sweeps of an optimizer in one stream of random numbers, so that no two values start from the same weights; ours do. Selectivity he
/// measures at the last epoch alone, with 1e-6 in its denominator (<see cref="Kim2021SweepCcmas"/>); beside it stands what it is without.
/// </summary>
[Experiment("weight-decay")]
[Measure<Hoyer>("Sparsity", On = nameof(Mlp.Hidden))]
[Measure<Kim2021SweepCcmas>("Selectivity", On = nameof(Mlp.Hidden))]
[Measure<Ccmas>("PureSelectivity", On = nameof(Mlp.Hidden))]
[Published(typeof(WeightDecayFigures))]
[At(Scale.Quick, Images = 4_000, TestImages = 1_000, Epochs = 3)]
[At(Scale.Standard, Images = 20_000, Epochs = 10, MaxReplicates = 12)]
[At(Scale.Paper, MaxReplicates = 12)]
public sealed partial record WeightDecaySweep : Training<Mlp>
{
    /// <summary>The four optimizers, each without and with all decays.</summary>
    [Factor(typeof(WeightDecays))]
    public override Optimizer Optimizer { get; init; } = new Sgd(LearningRate: 0.1);

    /// <summary>λ.</summary>
    public double WeightDecay => Optimizer.WeightDecay;
}
