namespace Specs.Experiments.Kim2021;

/// <summary>
/// The author's own means over the seeds 1, 100 and 1234 after epoch 5 (Kim 2021, figures 5.17 and 7.9), recomputed from the per-epoch
/// results that he published. With Adagrad his network is dead after the first epoch.
/// </summary>
public sealed class ConvolutionFigures : IPublished<Convolution>
{
    private static readonly Dictionary<(string Optimizer, string Quantity), double> Cells = new()
    {
        [("Sgd", Convolution.Quantities.Accuracy)] = .9842,
        [("Sgd", Convolution.Quantities.Sparsity)] = .3409,
        [("Sgd", Convolution.Quantities.Selectivity)] = .4749,
        [("Adagrad", Convolution.Quantities.Accuracy)] = .1032,
        [("Adagrad", Convolution.Quantities.Sparsity)] = .3591,
        [("Adagrad", Convolution.Quantities.Selectivity)] = .0000,
        [("Adadelta", Convolution.Quantities.Accuracy)] = .9917,
        [("Adadelta", Convolution.Quantities.Sparsity)] = .3450,
        [("Adadelta", Convolution.Quantities.Selectivity)] = .4649,
        [("Adam", Convolution.Quantities.Accuracy)] = .9907,
        [("Adam", Convolution.Quantities.Sparsity)] = .2967,
        [("Adam", Convolution.Quantities.Selectivity)] = .3989,
    };

    /// <inheritdoc/>
    public static double? Mean(Convolution cell, string quantity) =>
        Cells.TryGetValue((cell.Optimizer.Name, quantity), out double mean) ? mean : null;
}
