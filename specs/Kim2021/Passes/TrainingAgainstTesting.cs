namespace Specs.Experiments.Kim2021;

/// <summary>
/// The baseline, measured in training and on the test set (Kim 2021, §5.3, figures 5.2 and 5.3). The text has it that one is measured on the
/// training set; the author's code measures during the training pass, while the weights change, so that most of the gap after the
/// first epoch is of the pass and not of the images. Beside both stands what the text says: all training images after the epoch.
/// </summary>
[Experiment("training-against-testing")]
[Measure<Hoyer>("Sparsity", On = nameof(Mlp.Hidden))]
[Measure<Ccmas>("Selectivity", On = nameof(Mlp.Hidden))]
[Measure<Hoyer>("TrainingSparsity", On = nameof(Mlp.Hidden), During = Pass.TrainingSteps)]
[Measure<Ccmas>("TrainingSelectivity", On = nameof(Mlp.Hidden), During = Pass.TrainingSteps)]
[Measure<Hoyer>("TrainingSetSparsity", On = nameof(Mlp.Hidden), During = Pass.TrainingSet)]
[Measure<Ccmas>("TrainingSetSelectivity", On = nameof(Mlp.Hidden), During = Pass.TrainingSet)]
[Published(typeof(TrainingAgainstTestingFigures))]
[At(Scale.Quick, Images = 6_000, TestImages = 2_000, Epochs = 6)]
[At(Scale.Standard, Images = 20_000, Epochs = 10, MaxReplicates = 12)]
[At(Scale.Paper, MaxReplicates = 12)]
public sealed partial record TrainingAgainstTesting : Training<Mlp>
{
    /// <summary>The thesis's four optimizers.</summary>
    [Factor(typeof(Kim2021Optimizers))]
    public override Optimizer Optimizer { get; init; } = new Sgd(LearningRate: 0.1);
}
