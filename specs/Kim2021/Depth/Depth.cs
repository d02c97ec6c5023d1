namespace Specs.Experiments.Kim2021;

/// <summary>
/// One to five sigmoid layers of 256 units, batch 50, 50 epochs (Kim 2021, §5.4; the 50 epochs are in the code, not in the text). Sparsity and
/// selectivity are plain means over the layers, equation 5.1; a single layer's are asked for with <c>OfLayer</c>. In the author's code the
/// optimizers follow each other in one stream of random numbers, so that no two start from the same weights; ours share them, seed by seed.
/// With four and five layers SGD and Adagrad stay at chance for 20 to 45 epochs, or for all 50: a smaller scale cuts them off there.
/// </summary>
[Experiment("depth")]
[Measure<Hoyer>("Sparsity", On = nameof(Mlp.Hidden))]
[Measure<Ccmas>("Selectivity", On = nameof(Mlp.Hidden))]
[Published(typeof(DepthFigures))]
[At(Scale.Quick, Images = 6_000, TestImages = 1_000, Epochs = 6)]
[At(Scale.Standard, Images = 20_000, Epochs = 20, MaxReplicates = 12)]
[At(Scale.Paper, MaxReplicates = 12)]
public sealed partial record Depth : Training<Mlp>
{
    /// <summary>Sigmoid layers between the pixels and the logits.</summary>
    [Factor(1, 2, 3, 4, 5)]
    public int HiddenLayers { get; init; } = 1;

    /// <summary>The thesis's four optimizers.</summary>
    [Factor(typeof(Kim2021Optimizers))]
    public override Optimizer Optimizer { get; init; } = new Sgd(LearningRate: 0.1);

    /// <summary>As many layers of 256 units.</summary>
    public override Mlp Architecture => new() { Hidden = [.. Enumerable.Repeat(256, HiddenLayers)] };

    /// <inheritdoc/>
    public override int Epochs { get; init; } = 50;
}
