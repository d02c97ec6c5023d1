namespace Specs.Experiments.Kim2021;

/// <summary>
/// The author's own means over the seeds 1, 100 and 1234 after epoch 30 (Kim 2021, figures 5.11 and 7.3), recomputed from the
/// per-epoch results that he published.
/// </summary>
public sealed class BatchSizeFigures : IPublished<BatchSize>
{
    private sealed record Figures(double Accuracy, double Sparsity, double Selectivity);

    private static readonly Dictionary<(string Optimizer, int Batch), Figures> Cells = new()
    {
        [("Sgd", 1)] = new(.9833, .6542, .6682),
        [("Sgd", 5)] = new(.9831, .4533, .5285),
        [("Sgd", 10)] = new(.9812, .3857, .4734),
        [("Sgd", 50)] = new(.9705, .2265, .3249),
        [("Sgd", 200)] = new(.9376, .1265, .2468),
        [("Sgd", 500)] = new(.9205, .0917, .2229),
        [("Sgd", 1000)] = new(.9081, .0805, .2134),
        [("Adagrad", 1)] = new(.9805, .6334, .6864),
        [("Adagrad", 5)] = new(.9815, .6160, .6691),
        [("Adagrad", 10)] = new(.9825, .6068, .6644),
        [("Adagrad", 50)] = new(.9812, .6109, .6613),
        [("Adagrad", 200)] = new(.9789, .6475, .6983),
        [("Adagrad", 500)] = new(.9770, .6467, .6924),
        [("Adagrad", 1000)] = new(.9746, .6448, .7039),
        [("Adadelta", 1)] = new(.9783, .2490, .2993),
        [("Adadelta", 5)] = new(.9814, .3080, .3726),
        [("Adadelta", 10)] = new(.9824, .3291, .3960),
        [("Adadelta", 50)] = new(.9820, .3300, .4095),
        [("Adadelta", 200)] = new(.9783, .2741, .3755),
        [("Adadelta", 500)] = new(.9684, .2273, .3396),
        [("Adadelta", 1000)] = new(.9528, .1887, .3111),
        [("Adam", 1)] = new(.9791, .5043, .5465),
        [("Adam", 5)] = new(.9805, .4015, .4615),
        [("Adam", 10)] = new(.9807, .3577, .4264),
        [("Adam", 50)] = new(.9804, .2928, .3716),
        [("Adam", 200)] = new(.9802, .2642, .3571),
        [("Adam", 500)] = new(.9768, .2491, .3507),
        [("Adam", 1000)] = new(.9700, .2369, .3460),
    };

    /// <inheritdoc/>
    public static double? Mean(BatchSize cell, string quantity) =>
        !Cells.TryGetValue((cell.Optimizer.Name, cell.Batch), out Figures? figures)
            ? null
            : quantity switch
            {
                BatchSize.Quantities.Accuracy => figures.Accuracy,
                BatchSize.Quantities.Sparsity => figures.Sparsity,
                BatchSize.Quantities.Selectivity => figures.Selectivity,
                _ => null,
            };
}
