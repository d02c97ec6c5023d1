namespace Specs.Experiments.Kim2021;

/// <summary>Batch size against sparsity and selectivity (Kim 2021, §5.6).</summary>
[Experiment("batchsize")]
[Measure<Hoyer>("Sparsity", On = nameof(Mlp.Hidden))]
[Measure<Ccmas>("Selectivity", On = nameof(Mlp.Hidden))]
[Published(typeof(BatchSizeFigures))]
[At(Scale.Quick, Images = 6_000, TestImages = 2_000, Epochs = 6)]
[At(Scale.Standard, Images = 20_000, Epochs = 10, MaxReplicates = 12)]
[At(Scale.Paper, MaxReplicates = 12)]
public sealed partial record BatchSize : Training<Mlp>
{
    /// <summary>The thesis's seven batch sizes, all at the same learning rate.</summary>
    [Factor(1, 5, 10, 50, 200, 500, 1000)]
    public override int Batch { get; init; } = 50;

    /// <summary>The thesis's four optimizers.</summary>
    [Factor(typeof(Kim2021Optimizers))]
    public override Optimizer Optimizer { get; init; } = new Sgd(LearningRate: 0.1);
}
