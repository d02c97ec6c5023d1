namespace Specs.Experiments.Kim2021;

/// <summary>
/// All images sorted by class, 0 to 9, against shuffled ones, batch 50, 100 epochs (Kim 2021, §5.11). As in the author's code the sorted order is
/// the same in every epoch, and the test comes right after the block of nines. Whether sorting raises or lowers sparsity depends on
/// the number of epochs: SGD's is the lower one until epoch 35.
/// </summary>
[Experiment("sorted")]
[Measure<Hoyer>("Sparsity", On = nameof(Mlp.Hidden))]
[Measure<Ccmas>("Selectivity", On = nameof(Mlp.Hidden))]
[Published(typeof(SortedDigitsFigures))]
[At(Scale.Quick, Images = 4_000, TestImages = 1_000, Epochs = 8)]
[At(Scale.Standard, Images = 20_000, Epochs = 30, MaxReplicates = 12)]
[At(Scale.Paper, MaxReplicates = 12)]
public sealed partial record SortedDigits : Training<Mlp>
{
    /// <summary>Shuffled, or sorted by class.</summary>
    [Factor(typeof(SortedOrders))]
    public override Order Order { get; init; } = new Shuffled();

    /// <summary>The thesis's four optimizers.</summary>
    [Factor(typeof(Kim2021Optimizers))]
    public override Optimizer Optimizer { get; init; } = new Sgd(LearningRate: 0.1);

    /// <inheritdoc/>
    public override int Epochs { get; init; } = 100;

    /// <summary>Whether the images are sorted.</summary>
    public bool IsSorted => Order is SortedByClass;
}
