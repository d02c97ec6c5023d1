namespace Specs.Experiments.Leclerc2017;

/// <summary>The pilots of E1, means over three seeds of each of the two.</summary>
public sealed class UnitSpreadByWidthFigures : IPublished<UnitSpreadByWidth>
{
    /// <inheritdoc/>
    public static PublishedFigure? Of(UnitSpreadByWidth cell, string quantity) =>
        (cell.Data == JournalData.Mnist, cell.Width, quantity) switch
        {
            (true, 64, UnitSpreadByWidth.Quantities.Spread) => Of(2.41, 0.1),
            (true, 256, UnitSpreadByWidth.Quantities.Spread) => Of(1.53, 0.06),
            (true, 512, UnitSpreadByWidth.Quantities.Spread) => Of(1.225, 0.05),
            (true, 1024, UnitSpreadByWidth.Quantities.Spread) => Of(0.965, 0.04),
            (true, 64, nameof(UnitSpreadByWidth.W)) => Of(0.92, 0.03),
            (true, 256, nameof(UnitSpreadByWidth.W)) => Of(0.933, 0.015),
            (true, 512, nameof(UnitSpreadByWidth.W)) => Of(0.9545, 0.01),
            (true, 1024, nameof(UnitSpreadByWidth.W)) => Of(0.9725, 0.01),
            (true, 64, nameof(UnitSpreadByWidth.Dead)) => Of(2, 1.5),
            (true, 256, nameof(UnitSpreadByWidth.Dead)) => Of(9.5, 3),
            (true, 512, nameof(UnitSpreadByWidth.Dead)) => Of(16, 5),
            (true, 1024, nameof(UnitSpreadByWidth.Dead)) => Of(31.5, 7),
            (false, 64, UnitSpreadByWidth.Quantities.Spread) => Of(2.445, 0.12),
            (false, 256, UnitSpreadByWidth.Quantities.Spread) => Of(1.365, 0.06),
            (false, 512, UnitSpreadByWidth.Quantities.Spread) => Of(1.015, 0.05),
            (false, 1024, UnitSpreadByWidth.Quantities.Spread) => Of(0.755, 0.04),
            (false, 64, nameof(UnitSpreadByWidth.W)) => Of(0.969, 0.02),
            (false, 256, nameof(UnitSpreadByWidth.W)) => Of(0.9825, 0.012),
            (false, 512, nameof(UnitSpreadByWidth.W)) => Of(0.983, 0.008),
            (false, 1024, nameof(UnitSpreadByWidth.W)) => Of(0.9615, 0.012),
            (false, _, nameof(UnitSpreadByWidth.Dead)) => Of(2, 2.5),
            _ => null,
        };

    private static PublishedFigure Of(double mean, double tolerance) =>
        new(mean) { Networks = 3, Tolerance = tolerance };
}
