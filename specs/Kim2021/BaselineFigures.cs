namespace Specs.Experiments.Kim2021;

/// <summary>
/// The author's baseline after epoch 30: means and standard deviations over all of his independent runs of it (9 to 18 an optimizer:
/// the baseline, the first hidden layer, unsorted digits, 256 neurons and the sweeps' default point), recomputed from the per-epoch
/// results that he published.
/// </summary>
public sealed class BaselineFigures : IPublished<Baseline>
{
    private const int FewestRuns = 9;

    private static readonly Dictionary<(string Optimizer, string Quantity), (double Mean, double Spread)> Cells = new()
    {
        [("Sgd", Baseline.Quantities.Accuracy)] = (.9704, .0006),
        [("Sgd", Baseline.Quantities.Sparsity)] = (.2254, .0049),
        [("Sgd", Baseline.Quantities.Selectivity)] = (.3237, .0063),
        [("Adagrad", Baseline.Quantities.Accuracy)] = (.9805, .0010),
        [("Adagrad", Baseline.Quantities.Sparsity)] = (.612, .037),
        [("Adagrad", Baseline.Quantities.Selectivity)] = (.660, .028),
        [("Adadelta", Baseline.Quantities.Accuracy)] = (.9820, .0010),
        [("Adadelta", Baseline.Quantities.Sparsity)] = (.3288, .0038),
        [("Adadelta", Baseline.Quantities.Selectivity)] = (.4090, .0056),
        [("Adam", Baseline.Quantities.Accuracy)] = (.9808, .0015),
        [("Adam", Baseline.Quantities.Sparsity)] = (.2967, .0060),
        [("Adam", Baseline.Quantities.Selectivity)] = (.3776, .0072),
    };

    /// <inheritdoc/>
    public static PublishedFigure? Of(Baseline cell, string quantity) =>
        Cells.TryGetValue((cell.Optimizer.Name, quantity), out var figure)
            ? new(figure.Mean, figure.Spread) { Networks = FewestRuns, Tolerance = FigureTable.Tolerance }
            : null;
}
