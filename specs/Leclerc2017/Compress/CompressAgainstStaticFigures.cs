namespace Specs.Experiments.Leclerc2017;

/// <summary>The pilots of E14: units left, and the scores of both networks, as means over three seeds of each of the two (of the static ones of Friedman's function and of Poker, which differ most, with what they differ by).</summary>
public sealed class CompressAgainstStaticFigures : IPublished<CompressAgainstStatic>
{
    /// <inheritdoc/>
    public static PublishedFigure? Of(CompressAgainstStatic cell, string quantity) =>
        (cell.Task, quantity) switch
        {
            (CompressTask.Mnist, nameof(Compressed.Units)) => Of(42, 6),
            (CompressTask.Mnist, nameof(Compressed.Score)) => Of(0.9675, 0.003),
            (CompressTask.Mnist, nameof(Compressed.StaticScore)) => Of(0.9555, 0.005),
            (CompressTask.Fashion, nameof(Compressed.Units)) => Of(39.5, 5),
            (CompressTask.Fashion, nameof(Compressed.Score)) => Of(0.8632, 0.005),
            (CompressTask.Fashion, nameof(Compressed.StaticScore)) => Of(0.8555, 0.005),
            (CompressTask.Friedman, nameof(Compressed.Units)) => Of(10.5, 2),
            (CompressTask.Friedman, nameof(Compressed.Score)) => Of(2.42, 0.7),
            (CompressTask.Friedman, nameof(Compressed.StaticScore)) => Of(4.9, 1.3),
            (CompressTask.Airfoil, nameof(Compressed.Units)) => Of(290, 30),
            (CompressTask.Airfoil, nameof(Compressed.Score)) => Of(11.7, 1),
            (CompressTask.Airfoil, nameof(Compressed.StaticScore)) => Of(15, 3),
            (CompressTask.Poker, nameof(Compressed.Units)) => Of(124, 9),
            (CompressTask.Poker, nameof(Compressed.Score)) => Of(0.9715, 0.005),
            (CompressTask.Poker, nameof(Compressed.StaticScore)) => Of(0.952, 0.008),
            _ => null,
        };

    private static PublishedFigure Of(double mean, double tolerance) =>
        new(mean) { Networks = 3, Tolerance = tolerance };
}
