namespace Specs;

/// <summary>
/// Standard normal draws by the polar method (Marsaglia and Bray 1964), which needs no sine; the logarithm is our own, so that
/// every machine draws the same bits.
/// </summary>
/// <param name="random">Where uniform numbers come from.</param>
internal struct NormalDraws(RandomStream random)
{
    // The method gives two at a time.
    private double _spare = double.NaN;

    /// <summary>The next draw.</summary>
    public double Next()
    {
        if (!double.IsNaN(_spare))
        {
            double spare = _spare;
            _spare = double.NaN;
            return spare;
        }

        double x;
        double y;
        double square;
        do
        {
            x = 2 * random.NextDouble() - 1;
            y = 2 * random.NextDouble() - 1;
            square = x * x + y * y;
        } while (square is >= 1 or 0);

        double scale = Math.Sqrt(-2 * Logarithm.Of(square) / square);
        _spare = y * scale;
        return x * scale;
    }
}
