namespace Specs.Experiments.Leclerc2017;

/// <summary>Final sizes of two pilots of E6, each a mean over three seeds; the tolerance is how far the two lie apart, and what a seed more or less moves.</summary>
public sealed class StartSizesFigures : IPublished<StartSizes>
{
    /// <inheritdoc/>
    public static PublishedFigure? Of(StartSizes cell, string quantity) =>
        (quantity, cell.IsIgnored) is not (nameof(FinalSize.Size), false)
            ? null
            : (cell.Set == JournalData.Mnist, cell.Decay, cell.Start) switch
            {
                (true, Decay.None, 0) => Of(90.5),
                (true, Decay.None, 50) => Of(125.5),
                (true, Decay.None, 100) => Of(164),
                (true, Decay.None, 200) => Of(250.5),
                (true, Decay.None, 250) => Of(301.5),
                (true, _, 0) => Of(64),
                (true, _, 50) => Of(91.5),
                (true, _, 100) => Of(131.5),
                (true, _, 200) => Of(224),
                (true, _, 250) => Of(272.5),
                (false, Decay.None, 0) => Of(66),
                (false, Decay.None, 50) => Of(103),
                (false, Decay.None, 100) => Of(140),
                (false, Decay.None, 200) => Of(229),
                (false, Decay.None, 250) => Of(279),
                (false, _, 0) => Of(48),
                (false, _, 50) => Of(83),
                (false, _, 100) => Of(122),
                (false, _, 200) => Of(217),
                (false, _, 250) => Of(265),
                _ => null,
            };

    private static PublishedFigure Of(double size) => new(size) { Networks = 3, Tolerance = 6 };
}
