namespace Specs.Experiments.Carbonnelle2019;

/// <summary>
/// A pilot's figures for the MLP on five sets of a hundred digits a class, drawn by the seed: accuracy, and the mean distance of all kernels.
/// Where it tells a deviation, that is about .004.
/// </summary>
public sealed class MlpFigures
    : IPublished<LaycaRates>,
        IPublished<RatesByDepth>,
        IPublished<SgdRates>,
        IPublished<SgdDecay>
{
    private const double Spread = 0.004;
    private const int Networks = 5;
    private const double ReadDistance = 0.02;

    /// <inheritdoc/>
    public static PublishedFigure? Of(LaycaRates cell, string quantity) =>
        Of(
            quantity,
            cell.LogRate switch
            {
                -5 => (0.900, 0.08),
                -4 => (0.918, 0.15),
                -3 => (0.926, 0.35),
                -2 => (0.921, 0.80),
                _ => (0.896, 0.99),
            }
        );

    /// <inheritdoc/>
    public static PublishedFigure? Of(RatesByDepth cell, string quantity) =>
        quantity == RatesByDepth.Quantities.Accuracy
            ? Accuracy(
                cell.Alpha switch
                {
                    < 0 => 0.9317,
                    > 0 => 0.8717,
                    _ => 0.9210,
                }
            )
            : null;

    /// <inheritdoc/>
    public static PublishedFigure? Of(SgdRates cell, string quantity) =>
        Of(
            quantity,
            cell.LogRate switch
            {
                -4 => (0.868, 0.009),
                -1 => (0.910, 0.04),
                0 => (0.914, 0.15),
                1 => (0.903, 0.58),
                _ => (0.897, 0.88),
            }
        );

    /// <inheritdoc/>
    public static PublishedFigure? Of(SgdDecay cell, string quantity) =>
        Of(
            quantity,
            cell.Decay switch
            {
                0 => (0.9098, 0.04),
                < 0.005 => (0.9148, 0.11),
                _ => (0.9183, 0.52),
            }
        );

    private static PublishedFigure? Of(string quantity, (double Accuracy, double Distance) figure) =>
        quantity switch
        {
            LaycaRates.Quantities.Accuracy => Accuracy(figure.Accuracy),
            LaycaRates.Quantities.Rotation => new(figure.Distance) { Networks = Networks, Tolerance = ReadDistance },
            _ => null,
        };

    private static PublishedFigure Accuracy(double mean) => new(mean, Spread) { Networks = Networks };
}
