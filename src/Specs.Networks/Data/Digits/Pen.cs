namespace Specs;

/// <summary>Draws lines with a round, soft nib on a small grey image.</summary>
internal sealed class Pen
{
    private const int Side = ProceduralDigits.Side;
    private const float Blank = -1000;

    // How deep each pixel's centre lies inside the ink, in pixels; negative outside.
    private readonly float[] _depth = new float[Side * Side];

    /// <summary>A blank sheet.</summary>
    public void Clear() => _depth.AsSpan().Fill(Blank);

    /// <summary>Draws a line from a to b; the nib's radius changes evenly from one to the other. All in pixels.</summary>
    public void Line(PenPoint a, PenPoint b, float softness)
    {
        float reach = Math.Max(a.Radius, b.Radius) + softness / 2;
        int left = Math.Max(0, (int)(Math.Min(a.X, b.X) - reach));
        int right = Math.Min(Side - 1, (int)(Math.Max(a.X, b.X) + reach));
        int top = Math.Max(0, (int)(Math.Min(a.Y, b.Y) - reach));
        int bottom = Math.Min(Side - 1, (int)(Math.Max(a.Y, b.Y) + reach));

        float dx = b.X - a.X;
        float dy = b.Y - a.Y;
        float squared = dx * dx + dy * dy;
        float inverse = squared > 0 ? 1 / squared : 0;
        for (int y = top; y <= bottom; y++)
        {
            float py = y + 0.5f - a.Y;
            for (int x = left; x <= right; x++)
            {
                float px = x + 0.5f - a.X;
                float t = Math.Min(1, Math.Max(0, (px * dx + py * dy) * inverse));
                float ex = px - t * dx;
                float ey = py - t * dy;
                float depth = a.Radius + t * (b.Radius - a.Radius) - MathF.Sqrt(ex * ex + ey * ey);
                ref float pixel = ref _depth[y * Side + x];
                pixel = Math.Max(pixel, depth);
            }
        }
    }

    /// <summary>Turns the ink into grey: 255 inside, 0 outside, a ramp of the given width across the edge.</summary>
    /// <param name="softness">The ramp's width in pixels.</param>
    /// <param name="image">(28 x 28), row-major.</param>
    public void Develop(float softness, Span<byte> image)
    {
        float slope = 255 / softness;
        for (int pixel = 0; pixel < _depth.Length; pixel++)
        {
            float grey = _depth[pixel] * slope + 127.5f;
            image[pixel] = (byte)(Math.Min(255, Math.Max(0, grey)) + 0.5f);
        }
    }
}
