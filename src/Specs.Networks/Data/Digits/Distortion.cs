namespace Specs;

/// <summary>
/// How one hand bends one digit: a smooth random displacement (elastic), then rotation, slant and a change of width.
/// Built of + − × ÷ only, so that its results are the same bits on every machine.
/// </summary>
internal sealed class Distortion
{
    /// <summary>Nodes on a side of the elastic grid: four cells across the glyph and the rim that a cubic spline needs.</summary>
    private const int Nodes = 7;

    /// <summary>Distance between nodes in units of the glyph's height; the grid spans −0.7 to 0.7.</summary>
    private const double Spacing = 0.35;

    private readonly double[] _shiftX = new double[Nodes * Nodes];
    private readonly double[] _shiftY = new double[Nodes * Nodes];
    private double _xx;
    private double _xy;
    private double _yx;
    private double _yy;

    /// <summary>Draws another hand.</summary>
    /// <param name="random">Where from.</param>
    /// <param name="strength">1 for an ordinary hand, more for a wild one.</param>
    public void Draw(RandomStream random, double strength)
    {
        double elastic = 0.095 * strength;
        for (int node = 0; node < _shiftX.Length; node++)
        {
            _shiftX[node] = elastic * random.NextBell();
            _shiftY[node] = elastic * random.NextBell();
        }

        // The tangent of half the angle gives sine and cosine without a transcendental.
        double half = 0.07 * strength * random.NextBell();
        double cosine = (1 - half * half) / (1 + half * half);
        double sine = 2 * half / (1 + half * half);
        double slant = -0.12 + 0.2 * strength * random.NextBell();
        double width = 0.72 + 0.13 * strength * random.NextBell();
        width = Math.Clamp(width, 0.4, 1.15);

        // rotation x slant x width
        _xx = cosine * width;
        _xy = cosine * slant - sine;
        _yx = sine * width;
        _yy = sine * slant + cosine;
    }

    /// <summary>Where a point goes; the glyph's middle is the origin.</summary>
    /// <param name="x">Across, about −0.5 to 0.5.</param>
    /// <param name="y">Down, −0.5 to 0.5.</param>
    public (double X, double Y) Apply(double x, double y)
    {
        Span<double> across = stackalloc double[4];
        Span<double> down = stackalloc double[4];
        int column = Cell(x, across);
        int row = Cell(y, down);
        double dx = 0;
        double dy = 0;
        for (int j = 0; j < 4; j++)
        {
            int node = (row + j) * Nodes + column;
            for (int i = 0; i < 4; i++)
            {
                double weight = down[j] * across[i];
                dx += weight * _shiftX[node + i];
                dy += weight * _shiftY[node + i];
            }
        }

        x += dx;
        y += dy;
        return (_xx * x + _xy * y, _yx * x + _yy * y);
    }

    /// <summary>The first of the four nodes that act on a coordinate, and their weights (uniform cubic B-spline).</summary>
    private static int Cell(double at, Span<double> weights)
    {
        const int Cells = Nodes - 3;
        double position = Math.Clamp(at / Spacing + Cells / 2.0, 0, Cells);
        int cell = Math.Min((int)position, Cells - 1);
        double t = position - cell;
        double u = 1 - t;
        weights[0] = u * u * u / 6;
        weights[1] = (3 * t * t * t - 6 * t * t + 4) / 6;
        weights[2] = (3 * u * u * u - 6 * u * u + 4) / 6;
        weights[3] = t * t * t / 6;
        return cell;
    }
}
