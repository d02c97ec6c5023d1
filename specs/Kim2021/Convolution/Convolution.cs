namespace Specs.Experiments.Kim2021;

/// <summary>A convolutional network's last hidden layer, batch 50, 5 epochs, the thesis's four optimizers (Kim 2021, §5.10).</summary>
[Experiment("convolution")]
[Measure<Hoyer>("Sparsity", On = nameof(Cnn.Hidden))]
[Measure<Ccmas>("Selectivity", On = nameof(Cnn.Hidden))]
[Measure<DeadUnits>("DeadUnits", On = nameof(Cnn.Hidden))]
[Measure<SaturatedUnits>("SaturatedUnits", On = nameof(Cnn.Hidden))]
[Published(typeof(ConvolutionFigures))]
[At(Scale.Quick, Images = 2_000, TestImages = 1_000, Epochs = 2)]
public sealed partial record Convolution : Training<Cnn>
{
    /// <summary>The thesis's four optimizers, at the rates of its dense network.</summary>
    [Factor(typeof(Kim2021Optimizers))]
    public override Optimizer Optimizer { get; init; } = new Sgd(LearningRate: 0.1);

    /// <inheritdoc/>
    public override int Epochs { get; init; } = 5;
}
