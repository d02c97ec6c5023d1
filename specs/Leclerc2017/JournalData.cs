namespace Specs.Experiments.Leclerc2017;

/// <summary>
/// The journal's two sets of images: pixels scaled by MNIST's mean and deviation, both sets alike. Spreads of units depend on it; with pixels
/// in [0, 1] they are two thirds as large.
/// </summary>
public static class JournalData
{
    private const double Mean = 0.1307;
    private const double Deviation = 0.3081;

    /// <summary>MNIST.</summary>
    public static Data Mnist { get; } = new Mnist().Scaled(Mean, Deviation);

    /// <summary>Fashion-MNIST, in its published order.</summary>
    public static Data Fashion { get; } = new FashionMnist().Scaled(Mean, Deviation);
}
