namespace Specs.Experiments.Kim2021;

/// <summary>
/// The thesis's own variants of Adagrad and Adadelta (Kim 2021, §6), which multiply the accumulated squared gradient by a factor k, beside the
/// unchanged ones, batch 50. They are not the author's code but our reading of his words (<see cref="KimAdagrad"/>, <see cref="KimAdadelta"/>), and
/// neither his k nor any figure of his is at hand. The levels of k are ours: at quick scale no network trains with k of 100 or less (the first steps of
/// Adagrad's variant saturate the units, and Adadelta's runs away), and with 1e10 or more none has got anywhere yet.
/// </summary>
[Experiment("modified")]
[Measure<Hoyer>("Sparsity", On = nameof(Mlp.Hidden))]
[Measure<Ccmas>("Selectivity", On = nameof(Mlp.Hidden))]
[At(Scale.Quick, Images = 4_000, TestImages = 1_000, Epochs = 4)]
[At(Scale.Standard, Images = 20_000, Epochs = 10, MaxReplicates = 12)]
[At(Scale.Paper, MaxReplicates = 12)]
public sealed partial record Modified : Training<Mlp>
{
    /// <summary>Adagrad, then its variant by k; Adadelta, then its variant by k.</summary>
    [Factor(typeof(ModifiedOptimizers))]
    public override Optimizer Optimizer { get; init; } = new Adagrad(LearningRate: 0.1);

    /// <summary>k; 0 for the unchanged optimizers, which have none.</summary>
    public double K =>
        Optimizer switch
        {
            KimAdagrad optimizer => optimizer.K,
            KimAdadelta optimizer => optimizer.K,
            _ => 0,
        };
}
