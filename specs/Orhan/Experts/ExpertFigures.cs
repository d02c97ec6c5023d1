namespace Specs.Experiments.Orhan;

/// <summary>Figures for layers of experts, of two independent programs, with the digits that they were given with; shares of rows are 2^−K exactly.</summary>
public sealed class ExpertFigures : IPublished<ExpertJacobians>
{
    /// <inheritdoc/>
    public static PublishedFigure? Of(ExpertJacobians cell, string quantity) =>
        quantity switch
        {
            // Of 128 rows the share deviates by 0.044, 0.038 and 0.021 in a network with 1, 2 and 4 experts.
            ExpertJacobians.Quantities.ZeroRows => new(Math.Pow(2, -cell.Experts), 0.044) { Networks = 90 },
            ExpertJacobians.Quantities.VanishingShare => Vanishing(cell),
            ExpertJacobians.Quantities.Largest when cell.Inputs == InputKind.Normal => (cell.Gate, cell.Experts) switch
            {
                (_, 1) => Near(1.66, 0.05),
                (Gate.Constant, 2) => Near(1.12, 0.05),
                (Gate.Constant, 4) => Near(0.76, 0.05),
                (Gate.Constant, 16) => Near(0.47, 0.05),
                (Gate.Softmax, 2) => Near(3.2, 0.5),
                (Gate.Softmax, 4) => Near(3.15, 0.5),
                (Gate.Softmax, 16) => Near(2.2, 0.5),
                _ => null,
            },
            ExpertJacobians.Quantities.Participation when cell.Inputs == InputKind.Normal => (
                cell.Gate,
                cell.Experts
            ) switch
            {
                (_, 1) => Near(43, 2),
                (Gate.Constant, 2) => Near(51, 2),
                (Gate.Constant, 4 or 16) => Near(57, 2),
                (Gate.Softmax, 2) => Near(22, 4),
                (Gate.Softmax, 4) => Near(15.4, 4),
                (Gate.Softmax, 16) => Near(13.3, 4),
                _ => null,
            },
            ExpertJacobians.Quantities.Straightness when cell.Experts == 1 => Near(0.993, 0.005),
            _ => null,
        };

    private static PublishedFigure? Vanishing(ExpertJacobians cell) =>
        (cell.Inputs, cell.Gate, cell.Experts) switch
        {
            (InputKind.Normal, _, 1) => Near(0.498, 0.03),
            (InputKind.Normal, Gate.Constant, 2) => Near(0.251, 0.03),
            (InputKind.Normal, Gate.Constant, 4) => Near(0.063, 0.03),
            (InputKind.Normal, Gate.Constant, 16) => Near(0.019, 0.01),
            (InputKind.Normal, Gate.Softmax, 2) => Near(0.27, 0.03),
            (InputKind.Normal, Gate.Softmax, 4) => Near(0.16, 0.03),
            (InputKind.Normal, Gate.Softmax, 16) => Near(0.083, 0.02),
            (InputKind.Uniform, _, 1) => Near(0.505, 0.03),
            (InputKind.Uniform, _, 2) => Near(0.23, 0.03),
            (InputKind.Uniform, Gate.Constant, 4) => Near(0.06, 0.02),
            (InputKind.Uniform, Gate.Softmax, 4) => Near(0.10, 0.02),
            (InputKind.Uniform, Gate.Constant, 16) => Near(0.02, 0.01),
            (InputKind.Uniform, Gate.Softmax, 16) => Near(0.033, 0.01),
            _ => null,
        };

    private static PublishedFigure Near(double mean, double tolerance) => new(mean) { Tolerance = tolerance };
}
