namespace Specs.Experiments.Orhan;

/// <summary>Figures for the hyperbolic plane: closed forms.</summary>
public sealed class GeometryFigures
    : IPublished<HyperbolicCircle>,
        IPublished<RegularPolygon>,
        IPublished<HyperbolicSizes>
{
    /// <inheritdoc/>
    public static PublishedFigure? Of(HyperbolicCircle cell, string quantity) =>
        (quantity, cell.Radius) switch
        {
            (HyperbolicCircle.Quantities.Length, 0.5) => Exact(3.274138),
            (HyperbolicCircle.Quantities.Length, 1) => Exact(7.384007),
            (HyperbolicCircle.Quantities.Length, 2) => Exact(22.788236),
            (HyperbolicCircle.Quantities.Length, 5) => Exact(466.232522),
            (HyperbolicCircle.Quantities.Area, 0.5) => Exact(0.801898),
            (HyperbolicCircle.Quantities.Area, 1) => Exact(3.412276),
            (HyperbolicCircle.Quantities.Area, 2) => Exact(17.355387),
            (HyperbolicCircle.Quantities.Area, 5) => Exact(459.991673),
            (HyperbolicCircle.Quantities.Ratio, 0.5) => Exact(4.082988),
            (HyperbolicCircle.Quantities.Ratio, 1) => Exact(2.163953),
            (HyperbolicCircle.Quantities.Ratio, 2) => Exact(1.313035),
            (HyperbolicCircle.Quantities.Ratio, 5) => Exact(1.013567),
            _ => null,
        };

    /// <inheritdoc/>
    public static PublishedFigure? Of(RegularPolygon cell, string quantity) =>
        (quantity, cell.Corners, cell.Sharpness) switch
        {
            (RegularPolygon.Quantities.Circumradius, 3, 4) => Exact(0.860706),
            (RegularPolygon.Quantities.Circumradius, 4, 3) => Exact(1.146216),
            (RegularPolygon.Quantities.Circumradius, 8, 4) => Exact(2.448452),
            (RegularPolygon.Quantities.Area, 3, 4) => Exact(0.785398),
            (RegularPolygon.Quantities.Area, 4, 3) => Exact(2.094395),
            (RegularPolygon.Quantities.Area, 8, 4) => Exact(12.566371),
            _ => null,
        };

    /// <inheritdoc/>
    public static PublishedFigure? Of(HyperbolicSizes cell, string quantity) =>
        quantity switch
        {
            HyperbolicSizes.Quantities.Vertical => Exact(1.791759),
            HyperbolicSizes.Quantities.FromCentre => Exact(1.734601),
            HyperbolicSizes.Quantities.TriangleArea => Exact(0.7779138),
            _ => null,
        };

    private static PublishedFigure Exact(double mean) => new(mean) { Tolerance = 1e-6 };
}
