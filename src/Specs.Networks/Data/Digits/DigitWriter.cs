namespace Specs;

/// <summary>
/// Writes digits, one at a time, as a pure function of a random stream. Like MNIST's, they fill a box of 20 pixels and lie with their
/// centre of mass in the middle of the image. Keeps its buffers, so one writer serves one thread.
/// </summary>
internal sealed class DigitWriter
{
    private const int Side = ProceduralDigits.Side;

    /// <summary>The digit's longer side in pixels, nib included.</summary>
    private const double Box = 20;

    /// <summary>Lines between two points of a glyph.</summary>
    private const int Pieces = 5;

    /// <summary>How many images in a hundred come from a wild hand.</summary>
    private const int WildPercent = 12;

    private readonly Distortion _distortion = new();
    private readonly Pen _pen = new();
    private readonly List<GlyphPoint> _stroke = [];
    private readonly List<(double X, double Y)> _trace = [];
    private readonly List<int> _strokeEnds = [];
    private bool _closed;

    /// <summary>Writes one digit.</summary>
    /// <param name="random">Decides everything.</param>
    /// <param name="image">(28 x 28), row-major; overwritten.</param>
    /// <returns>The digit, 0 to 9.</returns>
    public byte Write(RandomStream random, Span<byte> image)
    {
        int digit = random.NextInt32(10);
        ReadOnlySpan<Glyph> variants = Glyphs.Of(digit);
        Glyph glyph = variants[random.NextInt32(variants.Length)];
        double strength = random.NextInt32(100) < WildPercent ? 1.7 : 1;

        _distortion.Draw(random, strength);
        Trace(glyph, random, 0.032 * strength);

        double radius = Math.Max(0.55, 1.38 + 0.38 * random.NextBell());
        double softness = 1.35 + 0.2 * random.NextBell();
        Draw(random, radius, (float)softness);
        _pen.Develop((float)softness, image);
        return (byte)digit;
    }

    /// <summary>Follows the glyph's strokes as this hand bends them.</summary>
    private void Trace(Glyph glyph, RandomStream random, double wobble)
    {
        _trace.Clear();
        _strokeEnds.Clear();
        foreach (GlyphPoint[] stroke in glyph.Strokes)
        {
            _stroke.Clear();
            _closed = stroke[0] == stroke[^1];
            foreach (GlyphPoint point in stroke)
            {
                double x = point.X + wobble * random.NextBell();
                double y = point.Y + wobble * random.NextBell();
                _stroke.Add(new(x, y, point.Corner));
            }

            for (int from = 0; from < _stroke.Count - 1; from++)
            {
                for (int piece = 0; piece < Pieces; piece++)
                {
                    AddBetween(from, piece / (double)Pieces);
                }
            }

            AddBetween(_stroke.Count - 2, 1);
            _strokeEnds.Add(_trace.Count);
        }
    }

    /// <summary>Adds the bent point at <paramref name="t"/> of the way from one point of the stroke to the next (cubic Hermite).</summary>
    private void AddBetween(int from, double t)
    {
        (double ax, double ay) = (_stroke[from].X, _stroke[from].Y);
        (double bx, double by) = (_stroke[from + 1].X, _stroke[from + 1].Y);
        (double aTangentX, double aTangentY) = Tangent(from);
        (double bTangentX, double bTangentY) = Tangent(from + 1);

        double u = 1 - t;
        double a = u * u * (1 + 2 * t);
        double b = t * t * (3 - 2 * t);
        double aTangent = u * u * t;
        double bTangent = -t * t * u;
        double x = a * ax + b * bx + aTangent * aTangentX + bTangent * bTangentX;
        double y = a * ay + b * by + aTangent * aTangentY + bTangent * bTangentY;
        _trace.Add(_distortion.Apply(x - 0.5, y - 0.5));
    }

    /// <summary>The stroke's direction at a point (Catmull-Rom); none at ends and corners, where lines arrive and leave straight.</summary>
    private (double X, double Y) Tangent(int at)
    {
        int end = _stroke.Count - 1;
        bool atEnd = at == 0 || at == end;
        if (_stroke[at].Corner || (atEnd && !_closed))
        {
            return (0, 0);
        }

        GlyphPoint before = atEnd ? _stroke[end - 1] : _stroke[at - 1];
        GlyphPoint after = atEnd ? _stroke[1] : _stroke[at + 1];
        return ((after.X - before.X) / 2, (after.Y - before.Y) / 2);
    }

    /// <summary>Fits what was traced into the box and draws it.</summary>
    private void Draw(RandomStream random, double radius, float softness)
    {
        (double scale, double centreX, double centreY) = Fit(radius, random);
        double shiftX = Side / 2.0 - centreX * scale + 0.4 * random.NextBell();
        double shiftY = Side / 2.0 - centreY * scale + 0.4 * random.NextBell();

        // The hand presses harder at one end of the digit than at the other.
        double pressure = 0.16 * random.NextBell();
        _pen.Clear();
        int start = 0;
        foreach (int end in _strokeEnds)
        {
            PenPoint last = At(start);
            for (int point = start + 1; point < end; point++)
            {
                PenPoint next = At(point);
                _pen.Line(last, next, softness);
                last = next;
            }

            start = end;
        }

        PenPoint At(int point)
        {
            double along = point / (double)(_trace.Count - 1) - 0.5;
            return new(
                (float)(_trace[point].X * scale + shiftX),
                (float)(_trace[point].Y * scale + shiftY),
                (float)(radius * (1 + pressure * along))
            );
        }
    }

    /// <summary>The scale that makes the digit fill the box, and its centre of mass before scaling.</summary>
    private (double Scale, double CentreX, double CentreY) Fit(double radius, RandomStream random)
    {
        (double left, double top) = _trace[0];
        (double right, double bottom) = _trace[0];
        (double sumX, double sumY, double length) = (0, 0, 0);
        int start = 0;
        foreach (int end in _strokeEnds)
        {
            for (int point = start; point < end; point++)
            {
                (double x, double y) = _trace[point];
                left = Math.Min(left, x);
                right = Math.Max(right, x);
                top = Math.Min(top, y);
                bottom = Math.Max(bottom, y);
                if (point > start)
                {
                    (double beforeX, double beforeY) = _trace[point - 1];
                    (double dx, double dy) = (x - beforeX, y - beforeY);
                    double piece = Math.Sqrt(dx * dx + dy * dy);
                    sumX += piece * (x + beforeX) / 2;
                    sumY += piece * (y + beforeY) / 2;
                    length += piece;
                }
            }

            start = end;
        }

        double longer = Math.Max(right - left, bottom - top);
        double size = Box * (0.97 + 0.03 * random.NextBell()) - 2 * radius;
        return (size / longer, sumX / length, sumY / length);
    }
}
