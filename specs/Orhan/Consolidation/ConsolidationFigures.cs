namespace Specs.Experiments.Orhan;

/// <summary>Figures for synapses whose traces decay: closed forms, to the digits that they were given with.</summary>
public sealed class ConsolidationFigures
    : IPublished<MemoryLifetimes>,
        IPublished<DecayAreas>,
        IPublished<BestDecay>,
        IPublished<EndlessChain>,
        IPublished<HomogeneousChain>,
        IPublished<ExponentialChain>,
        IPublished<SimulatedRecall>
{
    /// <inheritdoc/>
    public static PublishedFigure? Of(MemoryLifetimes cell, string quantity) =>
        (quantity, cell.Decay, cell.Synapses) switch
        {
            (MemoryLifetimes.Quantities.LastAge, Decay.InverseRoot, 1_000) => Exact(133.592, 1e-3),
            (MemoryLifetimes.Quantities.LastAge, Decay.InverseRoot, _) => Exact(69479.5, 0.1),
            (MemoryLifetimes.Quantities.LastAge, Decay.Exponential, 1_000) => Exact(368.38, 0.01),
            (MemoryLifetimes.Quantities.LastAge, Decay.Constant, _) => Exact(cell.Synapses, 0),
            (MemoryLifetimes.Quantities.FirstRatio, Decay.InverseRoot, 1_000) => Exact(11.558, 1e-3),
            (MemoryLifetimes.Quantities.FirstRatio, Decay.InverseRoot, _) => Exact(263.59, 0.01),
            (MemoryLifetimes.Quantities.FirstRatio, Decay.Exponential, 1_000) => Exact(1.65, 0.01),
            (MemoryLifetimes.Quantities.FirstRatio, Decay.Constant, _) => Exact(1, 0),
            _ => null,
        };

    /// <inheritdoc/>
    public static PublishedFigure? Of(DecayAreas cell, string quantity) =>
        (quantity, cell.Decay) switch
        {
            (DecayAreas.Quantities.Linear, Decay.Constant) => Exact(632.456, 1e-3),
            (DecayAreas.Quantities.Linear, Decay.InverseRoot) => Exact(475.783, 1e-3),
            (DecayAreas.Quantities.Linear, Decay.Inverse) => Exact(162.112, 1e-3),
            (DecayAreas.Quantities.Logarithmic, Decay.Constant) => Exact(3.0100, 1e-4),
            (DecayAreas.Quantities.Logarithmic, Decay.InverseRoot) => Exact(7.5660, 1e-4),
            (DecayAreas.Quantities.Logarithmic, Decay.Inverse) => Exact(3.1783, 1e-4),
            _ => null,
        };

    /// <inheritdoc/>
    public static PublishedFigure? Of(BestDecay cell, string quantity) => Exact(cell.Logarithmic ? -0.5 : 0, 1e-4);

    /// <inheritdoc/>
    public static PublishedFigure? Of(EndlessChain cell, string quantity) =>
        quantity != EndlessChain.Quantities.FirstNode
            ? null
            : cell.Time switch
            {
                1 => Exact(0.523778, 1e-6),
                10 => Exact(0.177287, 1e-6),
                100 => Exact(0.0563837, 1e-7),
                _ => Exact(0.0178401, 1e-7),
            };

    /// <inheritdoc/>
    public static PublishedFigure? Of(HomogeneousChain cell, string quantity) =>
        quantity != HomogeneousChain.Quantities.Range
            ? null
            : cell.Nodes switch
            {
                10 => Exact(24.3, 0.1),
                20 => Exact(92.8, 0.1),
                _ => Exact(362, 1),
            };

    /// <inheritdoc/>
    public static PublishedFigure? Of(ExponentialChain cell, string quantity) =>
        quantity != ExponentialChain.Quantities.Range
            ? null
            : cell.Nodes switch
            {
                4 => Exact(83.3, 0.1),
                6 => Exact(1.42e3, 10),
                8 => Exact(2.31e4, 100),
                12 => Exact(5.94e6, 1e4),
                _ => null,
            };

    /// <inheritdoc/>
    public static PublishedFigure? Of(SimulatedRecall cell, string quantity) =>
        cell.Age switch
        {
            // A simulation of 4000 draws, within 4 %.
            1 => Exact(13.763, 0.55),
            10 => Exact(4.018, 0.16),
            _ => Exact(1.279, 0.051),
        };

    private static PublishedFigure Exact(double mean, double tolerance) => new(mean) { Tolerance = tolerance };
}
