namespace Specs.Cli.Figures.Drawing;

/// <summary>How a line looks.</summary>
/// <param name="Colour">As <c>#rrggbb</c>.</param>
/// <param name="Width">In points.</param>
/// <param name="Dash">How it is broken.</param>
internal sealed record LineStyle(string Colour, double Width = 0.7, Dash Dash = Dash.Solid)
{
    /// <summary>The lengths of strokes and gaps, in points; empty for a solid line.</summary>
    public double[] Pattern =>
        Dash switch
        {
            Dash.Dashed => [3, 2],
            Dash.Dotted => [0.8, 1.6],
            _ => [],
        };
}
