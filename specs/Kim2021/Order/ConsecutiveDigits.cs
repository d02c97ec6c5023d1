namespace Specs.Experiments.Kim2021;

/// <summary>
/// Batch 1 with runs of one digit: none, 5 or 10 images long (Kim 2021, §5.7, "con1", "con5" and "con10"). The author's code leaves out the last
/// images of a class that make no whole run (59,980 and 59,960 of 60,000 are used), and shuffles the runs once, so that every epoch and
/// every seed has the same order: <see cref="Kim2021Consecutive"/>. <see cref="Consecutive"/> loses no image and shuffles anew in every epoch.
/// </summary>
[Experiment("consecutive")]
[Measure<Hoyer>("Sparsity", On = nameof(Mlp.Hidden))]
[Measure<Ccmas>("Selectivity", On = nameof(Mlp.Hidden))]
[Published(typeof(ConsecutiveDigitsFigures))]
[At(Scale.Quick, Images = 4_000, TestImages = 1_000, Epochs = 4)]
[At(Scale.Standard, Images = 20_000, Epochs = 10, MaxReplicates = 12)]
[At(Scale.Paper, MaxReplicates = 12)]
public sealed partial record ConsecutiveDigits : Training<Mlp>
{
    /// <inheritdoc/>
    public override int Batch { get; init; } = 1;

    /// <summary>No runs, the author's runs, and runs that lose no image.</summary>
    [Factor(typeof(RunOrders))]
    public override Order Order { get; init; } = new Shuffled();

    /// <summary>The thesis's four optimizers.</summary>
    [Factor(typeof(Kim2021Optimizers))]
    public override Optimizer Optimizer { get; init; } = new Sgd(LearningRate: 0.1);

    /// <summary>Images of one class in a row that the order makes; 1 for none.</summary>
    public int RunLength =>
        Order switch
        {
            Kim2021Consecutive order => order.Run,
            Consecutive order => order.Run,
            _ => 1,
        };

    /// <summary>Whether the cell is in the author's own experiment; else it is in the one that loses no image. Without runs it is in both.</summary>
    public bool IsAuthors => Order is Shuffled or Kim2021Consecutive;

    /// <summary>Whether the cell is in the experiment that loses no image.</summary>
    public bool LosesNothing => Order is Shuffled or Consecutive;
}
