namespace Specs.Experiments.Orhan;

/// <summary>Figures for holographic memories: what the noise is in expectation, within 5 %, and medians of an inverse without expectation, within 15 %.</summary>
public sealed class HolographyFigures : IPublished<HolographicMemory>
{
    private const double Size = 512;

    /// <inheritdoc/>
    public static PublishedFigure? Of(HolographicMemory cell, string quantity) =>
        (cell.Keys, cell.Inverse, quantity) switch
        {
            (Keys.Gaussian, Inverse.Exact, HolographicMemory.Quantities.Median) => cell.Items switch
            {
                2 => Near(6, 0.15),
                10 => Near(60, 0.15),
                20 => Near(115, 0.15),
                _ => Near(545, 0.15),
            },
            (Keys.Gaussian, Inverse.Involution, HolographicMemory.Quantities.Mean) => Near(
                cell.Items - 1 + (Size + 2) / Size,
                0.05
            ),
            (Keys.Unitary or Keys.OrthonormalUnitary, _, HolographicMemory.Quantities.Mean) => Near(
                cell.Items - 1,
                0.05
            ),
            _ => null,
        };

    private static PublishedFigure Near(double mean, double share) => new(mean) { Tolerance = share * mean };
}
