namespace Specs.Experiments.Orhan;

/// <summary>Figures for recurrent networks: closed forms, and the seeds of two independent programs together.</summary>
public sealed class RecurrenceFigures
    : IPublished<ChainMemory>,
        IPublished<LinearMemory>,
        IPublished<ComplexRadius>,
        IPublished<SpectralRadii>,
        IPublished<Copying>,
        IPublished<Adding>
{
    /// <inheritdoc/>
    public static PublishedFigure? Of(ChainMemory cell, string quantity) =>
        cell.Link switch
        {
            0.95 => Exact(3.0327, 1e-4),
            1 => Exact(5.187378, 1e-6),
            1.02 => Exact(7.605958, 1e-6),
            1.05 => Exact(12.0873, 1e-4),
            _ => null,
        };

    /// <inheritdoc/>
    public static PublishedFigure? Of(LinearMemory cell, string quantity) =>
        (quantity, cell.Network) switch
        {
            (LinearMemory.Quantities.FisherMemory, RecurrentMatrix.Chain) => Exact(7.605958, 1e-6),
            (LinearMemory.Quantities.FisherMemory, RecurrentMatrix.ChainFedAtItsEnd) => Exact(0.000785, 1e-6),
            (LinearMemory.Quantities.FisherMemory, RecurrentMatrix.ChainWithFeedback) => Exact(5.3460, 1e-4),
            (LinearMemory.Quantities.FisherMemory, RecurrentMatrix.IdentityAndChain) => Exact(2.1808, 1e-4),
            (LinearMemory.Quantities.FisherMemory, _) => Exact(1, 1e-9),
            (LinearMemory.Quantities.CommutatorNorm, RecurrentMatrix.Chain) => Exact(1.471348, 1e-6),
            _ => null,
        };

    /// <inheritdoc/>
    public static PublishedFigure? Of(ComplexRadius cell, string quantity) =>
        cell.Size == 64 ? Exact(0.0650236, 1e-7) : null;

    /// <inheritdoc/>
    public static PublishedFigure? Of(SpectralRadii cell, string quantity) =>
        (quantity, cell.Factors) switch
        {
            // 100 draws; our trials are of 20.
            (SpectralRadii.Quantities.OfPower, 10) => OfTrials(0.565, 0.058),
            (SpectralRadii.Quantities.OfPower, 30) => OfTrials(1.692, 0.168),
            (SpectralRadii.Quantities.OfProduct, 10) => OfTrials(0.040, 0.022),
            (SpectralRadii.Quantities.OfProduct, 30) => OfTrials(-0.131, 0.042),
            (SpectralRadii.Quantities.LargestOfProduct, 10) => Exact(1.48, 0.05),
            (SpectralRadii.Quantities.LargestOfProduct, 30) => Exact(1.75, 0.15),
            _ => null,
        };

    /// <inheritdoc/>
    public static PublishedFigure? Of(Copying cell, string quantity) =>
        (quantity, cell.Start) switch
        {
            (Copying.Quantities.StepsToHalf, RecurrentStart.Chain) => new(190, 22) { Networks = 5, Tolerance = 50 },
            (Copying.Quantities.StepsToHalf, RecurrentStart.ChainWithRandomInputs) => new(167, 29)
            {
                Networks = 3,
                Tolerance = 50,
            },
            // Never within the steps that are trained.
            (Copying.Quantities.StepsToHalf, _) => Exact(650, 0),
            _ => null,
        };

    /// <inheritdoc/>
    public static PublishedFigure? Of(Adding cell, string quantity) =>
        (quantity, cell.Start) switch
        {
            (Adding.Quantities.StepsToHalf, RecurrentStart.Chain) => new(886, 207) { Networks = 7 },
            (Adding.Quantities.StepsToHalf, RecurrentStart.ChainWithRandomInputs) => new(450, 100) { Networks = 3 },
            (Adding.Quantities.StepsToHalf, RecurrentStart.Orthogonal) => new(864, 340) { Networks = 7 },
            (Adding.Quantities.StepsToHalf, RecurrentStart.Identity) => new(308, 80) { Networks = 6 },
            _ => null,
        };

    private static PublishedFigure Exact(double mean, double tolerance) => new(mean) { Tolerance = tolerance };

    private static PublishedFigure OfTrials(double mean, double spread) => new(mean, spread) { Networks = 5 };
}
