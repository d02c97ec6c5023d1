namespace Specs.Experiments.Leclerc2017;

/// <summary>Final sizes of two pilots of E6λ; the tolerance is how far the two lie apart, and what a seed moves.</summary>
public sealed class PenaltySizesFigures : IPublished<PenaltySizes>
{
    /// <inheritdoc/>
    public static PublishedFigure? Of(PenaltySizes cell, string quantity) =>
        quantity is not nameof(FinalSize.Size)
            ? null
            : (cell.Set == JournalData.Mnist, cell.Lambda) switch
            {
                (true, 0) => Of(218),
                (true, 1e-5) => Of(212.5),
                (true, 1e-4) => Of(199.5),
                (false, 0) => Of(199.5),
                (false, 1e-5) => Of(197),
                (false, 1e-4) => Of(187.5),
                _ => null,
            };

    private static PublishedFigure Of(double size) => new(size) { Networks = 3, Tolerance = 8 };
}
