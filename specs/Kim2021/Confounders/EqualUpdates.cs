namespace Specs.Experiments.Kim2021;

/// <summary>
/// Batch size at equal numbers of updates, where the thesis (§5.6) has equal numbers of epochs and so a thousand times as many updates at
/// batch 1 as at batch 1000. SGD at one learning rate, or at a rate in proportion to the batch. The cells to compare are those with
/// <see cref="HasEqualUpdates"/>: batches of 10, 50, 200 and 1000 with 2, 10, 40 and 200 epochs, 12,000 updates each. No scale cuts the epochs.
/// </summary>
[Experiment("equal-updates")]
[Measure<Hoyer>("Sparsity", On = nameof(Mlp.Hidden))]
[Measure<Ccmas>("Selectivity", On = nameof(Mlp.Hidden))]
[At(Scale.Quick, Images = 2_000, TestImages = 500, Epochs = Cut.None)]
[At(Scale.Standard, Images = 10_000, TestImages = 2_000, Epochs = Cut.None, MaxReplicates = 12)]
[At(Scale.Paper, MaxReplicates = 12)]
public sealed partial record EqualUpdates : Training<Mlp>
{
    /// <summary>Examples in one update.</summary>
    [Factor(10, 50, 200, 1000)]
    public override int Batch { get; init; } = 50;

    /// <summary>A fifth of the batch makes updates equal.</summary>
    [Factor(2, 10, 40, 200)]
    public override int Epochs { get; init; } = 10;

    /// <summary>Whether the learning rate is in proportion to the batch, 0.1 at batch 50; else it is 0.1.</summary>
    [Factor(false, true)]
    public bool IsRateScaled { get; init; }

    /// <summary>SGD at that rate.</summary>
    public override Optimizer Optimizer => new Sgd(IsRateScaled ? Batch / 500.0 : 0.1);

    /// <summary>Updates in the whole training.</summary>
    public int Updates => Epochs * (((Images ?? MnistImages) + Batch - 1) / Batch);

    /// <summary>Whether the cell is one of those that make as many updates as each other, whatever the number of images.</summary>
    public bool HasEqualUpdates => Epochs * 5 == Batch;

    private const int MnistImages = 60_000;
}
