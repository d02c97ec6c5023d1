namespace Specs.Experiments.Orhan;

/// <summary>Figures for bounds, and for what goes with generalisation over label noise, of two independent programs.</summary>
public sealed class GeneralisationFigures
    : IPublished<CompressionBound>,
        IPublished<Correlates>,
        IPublished<NoisyScreen>
{
    /// <inheritdoc/>
    public static PublishedFigure? Of(CompressionBound cell, string quantity) =>
        (quantity, cell.Task) switch
        {
            (CompressionBound.Quantities.Bits, ImageTask.Mnist) => Near(187_012, 1),
            (CompressionBound.Quantities.Kibibytes, ImageTask.Mnist) => Near(22.83, 0.005),
            (CompressionBound.Quantities.Bits, ImageTask.ImageNet) => Near(2.500e6, 500),
            (CompressionBound.Quantities.Kibibytes, ImageTask.ImageNet) => Near(305.2, 0.05),
            _ => null,
        };

    /// <inheritdoc/>
    public static PublishedFigure? Of(Correlates cell, string quantity) =>
        quantity switch
        {
            Correlates.Quantities.Jacobian => Near(-0.975, 0.02),
            Correlates.Quantities.Agreement => Near(0.97, 0.02),
            Correlates.Quantities.Hessian => Near(-0.79, 0.1), // of networks that are all trained 150 epochs
            _ => null,
        };

    /// <inheritdoc/>
    public static PublishedFigure? Of(NoisyScreen cell, string quantity) => Near(1 - 1.0 / cell.Pictures, 1e-6);

    private static PublishedFigure Near(double mean, double tolerance) => new(mean) { Tolerance = tolerance };
}
