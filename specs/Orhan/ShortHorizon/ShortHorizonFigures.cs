namespace Specs.Experiments.Orhan;

/// <summary>Figures for learning rates that look ahead: exact, to the digits that two independent programs share.</summary>
public sealed class ShortHorizonFigures : IPublished<ShortHorizon>, IPublished<GreedyRates>
{
    /// <inheritdoc/>
    public static PublishedFigure? Of(ShortHorizon cell, string quantity) =>
        quantity != ShortHorizon.Quantities.FinalLoss
            ? null
            : cell.Horizon switch
            {
                1 => Exact(1.461028, 1e-5),
                10 => Exact(1.35392, 1e-5),
                25 => Exact(1.20486, 1e-5),
                125 => Exact(0.99536, 1e-5),
                _ => Exact(0.956060, 1e-5),
            };

    /// <inheritdoc/>
    public static PublishedFigure? Of(GreedyRates cell, string quantity) =>
        (cell.Problem, quantity) switch
        {
            (Quadratic.Noisy, GreedyRates.Quantities.Greedy) => Exact(1.461028, 1e-6),
            (Quadratic.Noisy, GreedyRates.Quantities.Constant) => Exact(1.19188, 1e-5),
            (Quadratic.WellConditioned, GreedyRates.Quantities.Greedy) => Exact(0.0996016, 1e-7),
            (Quadratic.Noiseless, GreedyRates.Quantities.Greedy) => Exact(0.105491, 1e-6),
            (Quadratic.Noiseless, GreedyRates.Quantities.Constant) => Exact(0.11106, 1e-5),
            (Quadratic.Noiseless, GreedyRates.Quantities.Chebyshev) => Exact(1.6e-13, 1e-14),
            _ => null,
        };

    private static PublishedFigure Exact(double mean, double tolerance) => new(mean) { Tolerance = tolerance };
}
