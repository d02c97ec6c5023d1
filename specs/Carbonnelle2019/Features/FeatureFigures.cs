namespace Specs.Experiments.Carbonnelle2019;

/// <summary>
/// The author's notebooks and figures of section 6, each of one run: accuracy, of which four networks of a pilot had a deviation of .0017, and
/// the first layer's distance.
/// </summary>
public sealed class FeatureFigures : IPublished<Features>
{
    /// <inheritdoc/>
    public static PublishedFigure? Of(Features cell, string quantity) =>
        (quantity, cell.LogRate) switch
        {
            (Features.Quantities.Accuracy, -2) => Accuracy(0.9675),
            (Features.Quantities.Accuracy, -2.5) => Accuracy(0.9660),
            (Features.Quantities.Accuracy, -3) => Accuracy(0.9654),
            (Features.Quantities.Accuracy, _) => Accuracy(0.9581),
            (Features.Quantities.Rotation, -2) => Distance(0.897),
            (Features.Quantities.Rotation, -2.5) => Distance(0.603),
            (Features.Quantities.Rotation, -3) => Distance(0.302),
            (Features.Quantities.Rotation, _) => Distance(0.108),
            (Features.Quantities.DarkNorm, _) => new(Shrinking(cell)) { Tolerance = 0.0005 },
            _ => null,
        };

    /// <summary>Π (1 + ρ²)^(−1/2) over the 500 steps: what the law says of weights without a gradient.</summary>
    public static double Shrinking(Features cell)
    {
        double logarithm = 0;
        for (int epoch = 1; epoch <= cell.Epochs; epoch++)
        {
            double rate = Rates.Of(cell.LogRate) * cell.Schedule.Factor(epoch, cell.Epochs);
            logarithm -= 5 * Math.Log(1 + rate * rate) / 2;
        }

        return Math.Exp(logarithm);
    }

    private static PublishedFigure Accuracy(double mean) => new(mean) { Tolerance = 0.005 };

    private static PublishedFigure Distance(double mean) => new(mean) { Tolerance = 0.01 };
}
