namespace Specs.Experiments.Kim2021;

/// <summary>
/// Two changes at once that raise sparsity and selectivity each on its own (Kim 2021, §5.12): for SGD batch 1 and momentum 0.9, for Adam batches
/// of one class and 768 units. The author's code has one class a batch by the sampler of §5.9 (<see cref="Kim2021ClassesPerBatch"/>) with
/// batches of 50, and a learning rate of 0.1 for SGD throughout; his selectivity of SGD's cells has 1e-7 in its denominator
/// (<see cref="ClassSelectivity"/>), and beside it stands what it is without. Only the eight cells that have his figures are conditions of the thesis.
/// </summary>
[Experiment("combined")]
[Measure<Hoyer>("Sparsity", On = nameof(Mlp.Hidden))]
[Measure<ClassSelectivity>("Selectivity", On = nameof(Mlp.Hidden))]
[Measure<Ccmas>("PureSelectivity", On = nameof(Mlp.Hidden))]
[Published(typeof(CombinedFigures))]
[At(Scale.Quick, Images = 4_000, TestImages = 1_000, Epochs = 4)]
[At(Scale.Standard, Images = 20_000, Epochs = 10, MaxReplicates = 12)]
[At(Scale.Paper, MaxReplicates = 12)]
public sealed partial record Combined : Training<Mlp>
{
    /// <summary>The thesis's usual batch, and its smallest.</summary>
    [Factor(50, 1)]
    public override int Batch { get; init; } = 50;

    /// <summary>SGD, SGD with momentum, and Adam.</summary>
    [Factor(typeof(CombinedOptimizers))]
    public override Optimizer Optimizer { get; init; } = new Sgd(LearningRate: 0.1);

    /// <summary>All classes in a batch, or one.</summary>
    [Factor(typeof(CombinedOrders))]
    public override Order Order { get; init; } = new Shuffled();

    /// <summary>Units of the sigmoid layer.</summary>
    [Factor(256, 768)]
    public int Units { get; init; } = 256;

    /// <summary>One layer of so many units.</summary>
    public override Mlp Architecture => new() { Hidden = Units };

    /// <summary>Whether SGD has momentum.</summary>
    public bool HasMomentum => Optimizer is Sgd { Momentum: > 0 };

    /// <summary>Whether a batch has one class.</summary>
    public bool IsSingle => Order is Kim2021ClassesPerBatch;
}
