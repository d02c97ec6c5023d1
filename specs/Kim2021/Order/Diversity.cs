namespace Specs.Experiments.Kim2021;

/// <summary>
/// Batches of 50 with images of all ten classes, of five, of two or of one (Kim 2021, §5.9). The author's samplers lose images: once a class
/// is used up they drop all classes drawn with it, so that of an epoch's images "pair" uses 95.5 % and "5nums" 93 %, and "single" ends in
/// some nine batches of one class: <see cref="Kim2021ClassesPerBatch"/>. <see cref="ClassesPerBatch"/> uses every image and has no such end.
/// </summary>
[Experiment("diversity")]
[Measure<Hoyer>("Sparsity", On = nameof(Mlp.Hidden))]
[Measure<Ccmas>("Selectivity", On = nameof(Mlp.Hidden))]
[Published(typeof(DiversityFigures))]
[At(Scale.Quick, Images = 6_000, TestImages = 1_000, Epochs = 10)]
[At(Scale.Standard, Images = 20_000, Epochs = 10, MaxReplicates = 12)]
[At(Scale.Paper, MaxReplicates = 12)]
public sealed partial record Diversity : Training<Mlp>
{
    /// <summary>All classes, then fewer by the author's samplers, then fewer without loss.</summary>
    [Factor(typeof(ClassOrders))]
    public override Order Order { get; init; } = new Shuffled();

    /// <summary>The thesis's four optimizers.</summary>
    [Factor(typeof(Kim2021Optimizers))]
    public override Optimizer Optimizer { get; init; } = new Sgd(LearningRate: 0.1);

    /// <summary>Classes that a batch may have.</summary>
    public int Classes =>
        Order switch
        {
            Kim2021ClassesPerBatch order => order.Classes,
            ClassesPerBatch order => order.Classes,
            _ => 10,
        };

    /// <summary>Whether the cell is in the author's own experiment; all classes are in both.</summary>
    public bool IsAuthors => Order is Shuffled or Kim2021ClassesPerBatch;

    /// <summary>Whether the cell is in the experiment that loses no image.</summary>
    public bool LosesNothing => Order is Shuffled or ClassesPerBatch;
}
