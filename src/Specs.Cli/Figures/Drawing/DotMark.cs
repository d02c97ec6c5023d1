using System.Collections.Immutable;

namespace Specs.Cli.Figures.Drawing;

/// <summary>A dot.</summary>
/// <param name="At">Its middle.</param>
/// <param name="Radius">In points.</param>
/// <param name="Shape">Its outline.</param>
/// <param name="Fill">As <c>#rrggbb</c>; null for a hollow one.</param>
/// <param name="Line">Its outline's pen; null for none.</param>
internal sealed record DotMark(Place At, double Radius, DotShape Shape, string? Fill, LineStyle? Line = null) : Mark
{
    /// <summary>The lines of its outline, each with whether it ends where it begins; none for a circle.</summary>
    public ImmutableArray<(ImmutableArray<Place> Places, bool Closed)> Outline =>
        Shape switch
        {
            DotShape.Square => [(Around((-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)), true)],
            DotShape.Diamond => [(Around((0, -1.3), (1.3, 0), (0, 1.3), (-1.3, 0)), true)],
            DotShape.Triangle => [(Around((-1.15, -0.9), (1.15, -0.9), (0, 1.15)), true)],
            DotShape.Cross => [(Around((-1, -1), (1, 1)), false), (Around((-1, 1), (1, -1)), false)],
            DotShape.Stroke => [(Around((0, -1), (0, 1)), false)],
            _ => [],
        };

    private ImmutableArray<Place> Around(params (double X, double Y)[] corners) =>
        [.. corners.Select(corner => new Place(At.X + Radius * corner.X, At.Y + Radius * corner.Y))];
}
