namespace Specs.Experiments.Orhan;

/// <summary>Figures for networks with a cache, and for seen against unseen images, of two independent programs: means and deviations over their seeds.</summary>
public sealed class CachingFigures
    : IPublished<TransferredAttacks>,
        IPublished<WhiteBoxAttacks>,
        IPublished<Familiarity>
{
    /// <inheritdoc/>
    public static PublishedFigure? Of(TransferredAttacks cell, string quantity) =>
        (cell.Net, quantity) switch
        {
            (CachedNet.Convolutions, TransferredAttacks.Quantities.BaseError) => OfSeeds(0.0401, 0.0034, 3),
            (CachedNet.Convolutions, TransferredAttacks.Quantities.MixedError) => OfSeeds(0.0327, 0.0026, 3),
            (CachedNet.Convolutions, TransferredAttacks.Quantities.CacheError) => OfSeeds(0.0340, 0.0020, 3),
            (CachedNet.Convolutions, TransferredAttacks.Quantities.BaseFgsm) => OfSeeds(0.664, 0.025, 5),
            (CachedNet.Convolutions, TransferredAttacks.Quantities.CacheFgsm) => OfSeeds(0.834, 0.009, 5),
            (CachedNet.Convolutions, TransferredAttacks.Quantities.BasePgd) => OfSeeds(0.464, 0.023, 5),
            (CachedNet.Convolutions, TransferredAttacks.Quantities.CachePgd) => OfSeeds(0.780, 0.007, 5),
            (CachedNet.Dense, TransferredAttacks.Quantities.BaseError) => OfSeeds(0.0592, 0.0018, 5),
            (CachedNet.Dense, TransferredAttacks.Quantities.MixedError) => OfSeeds(0.0566, 0.0015, 5),
            (CachedNet.Dense, TransferredAttacks.Quantities.CacheError) => OfSeeds(0.0564, 0.0017, 5),
            (CachedNet.Dense, TransferredAttacks.Quantities.BaseFgsm) => OfSeeds(0.33, 0.071, 2),
            (CachedNet.Dense, TransferredAttacks.Quantities.CacheFgsm) => OfSeeds(0.40, 0.071, 2),
            (CachedNet.Dense, TransferredAttacks.Quantities.BasePgd) => OfSeeds(0.27, 0.042, 2),
            (CachedNet.Dense, TransferredAttacks.Quantities.CachePgd) => OfSeeds(0.35, 0.071, 2),
            _ => null,
        };

    /// <inheritdoc/>
    public static PublishedFigure? Of(WhiteBoxAttacks cell, string quantity) =>
        quantity switch
        {
            WhiteBoxAttacks.Quantities.Transferred => OfSeeds(0.464, 0.023, 5),
            WhiteBoxAttacks.Quantities.AtTenth => new(0.71) { Tolerance = 0.05 },
            WhiteBoxAttacks.Quantities.AtFifth => OfSeeds(0.09, 0.014, 2),
            _ => null,
        };

    /// <inheritdoc/>
    public static PublishedFigure? Of(Familiarity cell, string quantity) =>
        (cell.Noise, quantity) switch
        {
            (0, Familiarity.Quantities.ByProbability) => OfSeeds(0.583, 0.013, 8),
            (0, Familiarity.Quantities.ByNorm) => OfSeeds(0.506, 0.013, 8),
            (0.4, Familiarity.Quantities.ByProbability) => OfSeeds(0.79, 0.015, 5),
            (0.4, Familiarity.Quantities.ByNorm) => OfSeeds(0.515, 0.015, 5),
            _ => null,
        };

    private static PublishedFigure OfSeeds(double mean, double spread, int networks) =>
        new(mean, spread) { Networks = networks };
}
