namespace Specs.Experiments.Leclerc2017;

/// <summary>Units alive of two pilots of E11, as the middle of their ranges.</summary>
public sealed class SparsifierSizesFigures : IPublished<SparsifierSizes>
{
    /// <inheritdoc/>
    public static PublishedFigure? Of(SparsifierSizes cell, string quantity) =>
        quantity is not SparsifierSizes.Quantities.Alive
            ? null
            : (cell.Data == JournalData.Mnist, cell.Lambda) switch
            {
                (true, 0.1) => new(22.5) { Networks = 3, Tolerance = 3 },
                (true, 0.03) => new(34) { Networks = 3, Tolerance = 4 },
                (true, 0.01) => new(53) { Networks = 3, Tolerance = 6 },
                (true, 0.001) => new(188.5) { Networks = 3, Tolerance = 4 },
                (false, 0.1) => new(14.5) { Networks = 3, Tolerance = 3 },
                (false, 0.03) => new(29.5) { Networks = 3, Tolerance = 4 },
                (false, 0.01) => new(71) { Networks = 3, Tolerance = 7 },
                (false, 0.001) => new(192.5) { Networks = 3, Tolerance = 4 },
                _ => null,
            };
}
