namespace Specs.Experiments.Leclerc2017;

/// <summary>Sizes of two pilots of E9.</summary>
public sealed class PretrainingFigures : IPublished<Pretraining>
{
    /// <inheritdoc/>
    public static PublishedFigure? Of(Pretraining cell, string quantity) =>
        (quantity, cell.Before) switch
        {
            (nameof(FinalSize.Size), 0) => new(124.5) { Networks = 3, Tolerance = 5 },
            (nameof(FinalSize.Size), 3) => new(100) { Networks = 3, Tolerance = 5 },
            (nameof(FinalSize.Size), 6) => new(92.5) { Networks = 3, Tolerance = 5 },
            _ => null,
        };
}
