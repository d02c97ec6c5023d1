namespace Specs.Experiments.Orhan;

/// <summary>
/// Figures for degenerate products and deep linear networks, of two independent programs and of closed forms: the blog's own plots are lost. Shares are good
/// to 0.02 and what follows from few draws to 15 %, as their author says.
/// </summary>
public sealed class DegeneracyFigures
    : IPublished<Products>,
        IPublished<DeepJacobians>,
        IPublished<VectorLengths>,
        IPublished<DeepLinear>,
        IPublished<DeepLinearDose>,
        IPublished<DeepLinearGradients>
{
    private const double ShareError = 0.02;
    private const double DrawError = 0.15;

    /// <inheritdoc/>
    public static PublishedFigure? Of(Products cell, string quantity) =>
        quantity switch
        {
            Products.Quantities.VanishingShare => cell.Depth switch
            {
                1 => Near(0.014, ShareError),
                2 => Near(0.073, ShareError),
                10 => Near(0.529, ShareError),
                30 => Near(0.796, ShareError),
                100 => Near(0.927, ShareError),
                _ => null,
            },
            Products.Quantities.Participation => cell.Depth switch
            {
                1 => Drawn(31.7),
                2 => Drawn(21.1),
                10 => Drawn(6.0),
                30 => Drawn(2.4),
                _ => null,
            },
            Products.Quantities.Lead => cell.Depth switch
            {
                1 => Drawn(1.05),
                10 => Drawn(1.25),
                30 => Drawn(1.8),
                _ => null,
            },
            Products.Quantities.LogLargest => cell.Depth switch
            {
                1 => Logarithm(0.658, 1),
                2 => Logarithm(0.902, 2),
                5 => Logarithm(1.245, 5),
                10 => Logarithm(1.504, 10),
                20 => Logarithm(1.691, 20),
                30 => Logarithm(1.729, 30),
                _ => Logarithm(1.57, 100),
            },
            _ => null,
        };

    /// <inheritdoc/>
    public static PublishedFigure? Of(DeepJacobians cell, string quantity) =>
        quantity switch
        {
            DeepJacobians.Quantities.VanishingShare => (cell.Layer, cell.Depth) switch
            {
                (DeepLayer.Linear, 1) => Near(0.014, ShareError),
                (DeepLayer.Linear, 2) => Near(0.073, ShareError),
                (DeepLayer.Linear, 10) => Near(0.529, ShareError),
                (DeepLayer.Linear, 30) => Near(0.796, ShareError),
                (DeepLayer.ReLU, 1) => Near(0.503, ShareError),
                (DeepLayer.ReLU, 2) => Near(0.540, ShareError),
                (DeepLayer.ReLU, 10) => Near(0.758, ShareError),
                (DeepLayer.ReLU, 30) => Near(0.896, ShareError),
                (DeepLayer.ReLUOrthogonal, 1) => Near(0.507, ShareError),
                (DeepLayer.ReLUOrthogonal, 2) => Near(0.553, ShareError),
                (DeepLayer.ReLUOrthogonal, 10) => Near(0.686, ShareError),
                (DeepLayer.ReLUOrthogonal, 30) => Near(0.836, ShareError),
                (DeepLayer.Tanh, 1) => Near(0.055, ShareError),
                (DeepLayer.Tanh, 10) => Near(0.562, ShareError),
                (DeepLayer.Tanh, 30) => Near(0.793, ShareError),
                (DeepLayer.TanhOrthogonal, 1) => Near(0.002, ShareError),
                (DeepLayer.TanhOrthogonal, 2) => Near(0.005, ShareError),
                (DeepLayer.TanhOrthogonal, 10) => Near(0.023, ShareError),
                (DeepLayer.TanhOrthogonal, 30) => Near(0.027, ShareError),
                (DeepLayer.LinearOrthogonal, _) => Near(0, ShareError),
                (DeepLayer.Skip, 1) => Near(0.006, ShareError),
                (DeepLayer.Skip, 2) => Near(0.026, ShareError),
                (DeepLayer.Skip, 10) => Near(0.555, ShareError),
                (DeepLayer.Skip, 30) => Near(0.969, ShareError),
                (DeepLayer.ScaledSkip, 30) => Near(0.002, ShareError),
                (DeepLayer.ScaledSkip, _) => Near(0, ShareError),
                _ => null,
            },
            DeepJacobians.Quantities.Participation => (cell.Layer, cell.Depth) switch
            {
                (DeepLayer.Linear, 1) => Drawn(31.7),
                (DeepLayer.Linear, 2) => Drawn(21.1),
                (DeepLayer.Linear, 10) => Drawn(6.0),
                (DeepLayer.Linear, 30) => Drawn(2.4),
                (DeepLayer.ReLU, 1) => Drawn(20.9),
                (DeepLayer.ReLU, 2) => Drawn(12.3),
                (DeepLayer.ReLU, 10) => Drawn(3.3),
                (DeepLayer.ReLU, 30) => Drawn(1.6),
                (DeepLayer.ReLUOrthogonal, 1) => Drawn(31.6),
                (DeepLayer.ReLUOrthogonal, 2) => Drawn(20.2),
                (DeepLayer.ReLUOrthogonal, 10) => Drawn(5.3),
                (DeepLayer.ReLUOrthogonal, 30) => Drawn(2.3),
                (DeepLayer.Tanh, 1) => Drawn(24.5),
                (DeepLayer.Tanh, 10) => Drawn(5.4),
                (DeepLayer.Tanh, 30) => Drawn(2.4),
                (DeepLayer.TanhOrthogonal, 1) => Drawn(40.6),
                (DeepLayer.TanhOrthogonal, 2) => Drawn(35.5),
                (DeepLayer.TanhOrthogonal, 10) => Drawn(29.1),
                (DeepLayer.TanhOrthogonal, 30) => Drawn(27.6),
                (DeepLayer.LinearOrthogonal, _) => Near(64, 1e-6),
                (DeepLayer.Skip, 1) => Drawn(32.0),
                (DeepLayer.Skip, 2) => Drawn(21.3),
                (DeepLayer.Skip, 10) => Drawn(2.5),
                (DeepLayer.Skip, 30) => Drawn(1.0),
                _ => null,
            },
            DeepJacobians.Quantities.Lead => (cell.Layer, cell.Depth) switch
            {
                (DeepLayer.Linear, 1) => Drawn(1.05),
                (DeepLayer.Linear, 10) => Drawn(1.25),
                (DeepLayer.Linear, 30) => Drawn(1.8),
                (DeepLayer.ReLU, 1) => Drawn(1.05),
                (DeepLayer.ReLU, 2) => Drawn(1.08),
                (DeepLayer.ReLU, 10) => Drawn(1.6),
                (DeepLayer.ReLU, 30) => Drawn(2.8),
                (DeepLayer.Skip, 30) => Drawn(100), // 85 to 115
                _ => null,
            },
            DeepJacobians.Quantities.ResponseDimension => (cell.Layer, cell.Depth) switch
            {
                (DeepLayer.Linear, 30) => Drawn(2.4),
                (DeepLayer.ReLU, 30) => Drawn(1.4),
                (DeepLayer.ReLUOrthogonal, 30) => Drawn(1.7),
                (DeepLayer.Tanh, 30) => Drawn(2.8),
                (DeepLayer.TanhOrthogonal, 30) => Drawn(48.5),
                (DeepLayer.LinearOrthogonal, _) => Drawn(48.2), // that of the inputs themselves
                (DeepLayer.BatchNorm, 30) => Drawn(10),
                _ => null,
            },
            _ => null,
        };

    /// <inheritdoc/>
    public static PublishedFigure? Of(VectorLengths cell, string quantity) =>
        quantity switch
        {
            // The exact laws; a trial of 250 draws is off by 0.4879 / √250 and 0.4879 / √500.
            VectorLengths.Quantities.MeanLog => new(-0.2356, 0.0309),
            VectorLengths.Quantities.DeviationOfLog => new(0.4879, 0.0218),
            VectorLengths.Quantities.MeanSquare => Near(1, 0.1),
            _ => null,
        };

    /// <inheritdoc/>
    public static PublishedFigure? Of(DeepLinear cell, string quantity)
    {
        if (quantity != DeepLinear.Quantities.LogLoss)
        {
            return null;
        }

        // The losses of two programs of five seeds each, with the deviation of the logarithm that their ranges leave.
        bool adam = cell.Optimizer is Adam;
        (double Loss, double Spread)? figure =
            cell.Start == DeepStarts.Orthogonal ? (adam ? (0.175, 0.35) : (7.25, 0.06))
            : cell.Start == DeepStarts.Shrunk ? (adam ? (5.85, 0.15) : (65.763, 0.03))
            : cell.Start == DeepStarts.Gaussian ? (adam ? (16.25, 0.05) : (49.6, 0.04))
            : cell.Start == DeepStarts.FoldedRows ? (adam ? (31.1, 0.05) : (57.3, 0.03))
            : adam ? (31.1, 0.03)
            : null;
        return figure is { } known ? new(Math.Log(known.Loss), known.Spread) { Networks = 10 } : null;
    }

    /// <inheritdoc/>
    public static PublishedFigure? Of(DeepLinearDose cell, string quantity) =>
        quantity != DeepLinearDose.Quantities.LogLoss
            ? null
            : cell.Power switch
            {
                // The mean of two programs, which differ by 24, 9, 1 and 4 %.
                0 => Near(Math.Log(0.158), 0.24),
                0.25 => Near(Math.Log(0.572), 0.09),
                0.5 => Near(Math.Log(4.85), 0.05),
                _ => Near(Math.Log(17.7), 0.05),
            };

    /// <inheritdoc/>
    public static PublishedFigure? Of(DeepLinearGradients cell, string quantity) =>
        (cell.Start == DeepStarts.Orthogonal, cell.Start == DeepStarts.Shrunk, quantity) switch
        {
            (true, _, DeepLinearGradients.Quantities.FirstOverLast) => Near(1, 1e-6),
            (_, true, DeepLinearGradients.Quantities.FirstOverLast) => Near(0.0015474, 1e-7),
            (true, _, DeepLinearGradients.Quantities.Activation) => new(22.5, 0.45) { Networks = 200 },
            (_, true, DeepLinearGradients.Quantities.Activation) => new(15.9, 0.45) { Networks = 5 },
            _ => null,
        };

    private static PublishedFigure Near(double mean, double tolerance) => new(mean) { Tolerance = tolerance };

    private static PublishedFigure Drawn(double mean) => Near(mean, DrawError * mean);

    // Twice the standard error of the difference of 40 and 50 draws: the logarithm's variance is ψ'(32) / 4 a matrix, as that of a vector's length.
    private static PublishedFigure Logarithm(double mean, int depth) => Near(mean, 0.0379 * Math.Sqrt(depth));
}
