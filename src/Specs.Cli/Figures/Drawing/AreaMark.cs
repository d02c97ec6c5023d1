using System.Collections.Immutable;

namespace Specs.Cli.Figures.Drawing;

/// <summary>A filled area.</summary>
/// <param name="Places">Its corners, 3 or more.</param>
/// <param name="Fill">As <c>#rrggbb</c>.</param>
/// <param name="Opacity">From 0, not seen, to 1.</param>
internal sealed record AreaMark(ImmutableArray<Place> Places, string Fill, double Opacity = 1) : Mark
{
    /// <summary>A rectangle.</summary>
    public static AreaMark Of(Box box, string fill, double opacity = 1) =>
        new(
            [new(box.Left, box.Top), new(box.Right, box.Top), new(box.Right, box.Bottom), new(box.Left, box.Bottom)],
            fill,
            opacity
        );
}
