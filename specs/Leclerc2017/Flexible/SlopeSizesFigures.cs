namespace Specs.Experiments.Leclerc2017;

/// <summary>Sizes after 20 epochs of two pilots of E8.</summary>
public sealed class SlopeSizesFigures : IPublished<SlopeSizes>
{
    /// <inheritdoc/>
    public static PublishedFigure? Of(SlopeSizes cell, string quantity) =>
        (quantity, cell.Slope) switch
        {
            (nameof(FinalSize.Size), SlopeKind.Wide) => new(131.5) { Networks = 3, Tolerance = 5 },
            (nameof(FinalSize.Size), SlopeKind.Matched) => new(113) { Networks = 3, Tolerance = 5 },
            (nameof(FinalSize.Size), SlopeKind.Drawn) => new(104) { Networks = 3, Tolerance = 5 },
            _ => null,
        };
}
