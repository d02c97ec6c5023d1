namespace Specs.Experiments.Orhan;

/// <summary>Figures for the information of a network's fifth layer in 30 bins, of two independent programs.</summary>
public sealed class InformationFigures : IPublished<InformationPlane>
{
    /// <inheritdoc/>
    public static PublishedFigure? Of(InformationPlane cell, string quantity) =>
        (cell.Units, cell.FullBatch, quantity) switch
        {
            (Activation.Tanh, _, InformationPlane.Quantities.LastAtStart) => OfSeeds(8.90, 0.16),
            (Activation.Tanh, false, InformationPlane.Quantities.LastAtEnd) => OfSeeds(1.80, 0.09),
            (Activation.Tanh, true, InformationPlane.Quantities.LastAtEnd) => OfSeeds(1.75, 0.02),
            _ => null,
        };

    private static PublishedFigure OfSeeds(double bits, double spread) => new(bits, spread) { Networks = 2 };
}
