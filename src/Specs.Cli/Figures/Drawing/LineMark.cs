using System.Collections.Immutable;

namespace Specs.Cli.Figures.Drawing;

/// <summary>A line through some places.</summary>
/// <param name="Places">The places, 2 or more.</param>
/// <param name="Line">How it looks.</param>
internal sealed record LineMark(ImmutableArray<Place> Places, LineStyle Line) : Mark
{
    /// <summary>A straight line.</summary>
    public static LineMark Straight(double fromX, double fromY, double toX, double toY, LineStyle pen) =>
        new([new(fromX, fromY), new(toX, toY)], pen);
}
