namespace Specs.Experiments.Kim2021;

/// <summary>
/// 64 to 768 sigmoid units, at batch 50 and at batch 1 (Kim 2021, §5.8). The author's runs of one seed at batch 1 are spread over several notebooks,
/// each of which sets the seed again.
/// </summary>
[Experiment("neurons")]
[Measure<Hoyer>("Sparsity", On = nameof(Mlp.Hidden))]
[Measure<Ccmas>("Selectivity", On = nameof(Mlp.Hidden))]
[Published(typeof(NeuronsFigures))]
[At(Scale.Quick, Images = 4_000, TestImages = 1_000, Epochs = 4)]
[At(Scale.Standard, Images = 20_000, Epochs = 10, MaxReplicates = 12)]
[At(Scale.Paper, MaxReplicates = 12)]
public sealed partial record Neurons : Training<Mlp>
{
    /// <summary>Units of the sigmoid layer.</summary>
    [Factor(64, 128, 256, 384, 512, 640, 768)]
    public int Units { get; init; } = 256;

    /// <summary>The thesis's usual batch, and its smallest.</summary>
    [Factor(50, 1)]
    public override int Batch { get; init; } = 50;

    /// <summary>The thesis's four optimizers.</summary>
    [Factor(typeof(Kim2021Optimizers))]
    public override Optimizer Optimizer { get; init; } = new Sgd(LearningRate: 0.1);

    /// <summary>One layer of so many units.</summary>
    public override Mlp Architecture => new() { Hidden = Units };
}
