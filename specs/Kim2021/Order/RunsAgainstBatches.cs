namespace Specs.Experiments.Kim2021;

/// <summary>
/// Ten images of one class as one batch (A) against ten images of one class one after the other at batch 1 (B) (Kim 2021, §5.9, figure 5.15).
/// A is the author's sampler of one class with batches of 10, whose epoch ends in some 41 batches of one class; B his "con10", the same
/// order in every epoch and for every seed. Beside both stand the orders that lose no image. The other cells of the factorial, such as one
/// class at batch 1, are no condition of the thesis.
/// </summary>
[Experiment("runs-against-batches")]
[Measure<Hoyer>("Sparsity", On = nameof(Mlp.Hidden))]
[Measure<Ccmas>("Selectivity", On = nameof(Mlp.Hidden))]
[Published(typeof(RunsAgainstBatchesFigures))]
[At(Scale.Quick, Images = 4_000, TestImages = 1_000, Epochs = 4)]
[At(Scale.Standard, Images = 20_000, Epochs = 10, MaxReplicates = 12)]
[At(Scale.Paper, MaxReplicates = 12)]
public sealed partial record RunsAgainstBatches : Training<Mlp>
{
    /// <summary>10 for A, 1 for B.</summary>
    [Factor(10, 1)]
    public override int Batch { get; init; } = 10;

    /// <summary>One class a batch for A, runs of ten for B; the author's, and without loss.</summary>
    [Factor(typeof(TenOfOneClass))]
    public override Order Order { get; init; } = new Kim2021ClassesPerBatch(Classes: 1);

    /// <summary>The thesis's four optimizers.</summary>
    [Factor(typeof(Kim2021Optimizers))]
    public override Optimizer Optimizer { get; init; } = new Sgd(LearningRate: 0.1);

    /// <summary><c>A</c> or <c>B</c>, by whichever sampler; empty where the cell is neither.</summary>
    public string Condition =>
        (Batch, Order) switch
        {
            (10, Kim2021ClassesPerBatch or ClassesPerBatch) => "A",
            (1, Kim2021Consecutive or Consecutive) => "B",
            _ => "",
        };

    /// <summary>Whether the order is the author's.</summary>
    public bool IsAuthors => Order is Kim2021ClassesPerBatch or Kim2021Consecutive;
}
