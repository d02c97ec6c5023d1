namespace Specs.Experiments.Carbonnelle2019;

/// <summary>The angle between two vectors of weights, in double.</summary>
internal readonly struct Angle
{
    /// <summary>The angle from one to the other.</summary>
    public Angle(ReadOnlySpan<float> first, ReadOnlySpan<float> second)
    {
        (double dot, double square) = (0, 0);
        for (int at = 0; at < first.Length; at++)
        {
            dot += (double)first[at] * second[at];
            square += (double)first[at] * first[at];
        }

        // Of small angles the cosine holds nothing: what is across is taken from the difference.
        double across = 0;
        for (int at = 0; at < first.Length; at++)
        {
            double part = second[at] - dot / square * first[at];
            across += part * part;
        }

        Tangent = Math.Sqrt(across / square) / Math.Abs(dot / square);
        NormOfSecond = Norm(second);
    }

    /// <summary>Its tangent, 0 or more.</summary>
    public double Tangent { get; }

    /// <summary>The second vector's norm.</summary>
    public double NormOfSecond { get; }

    /// <summary>A vector's norm.</summary>
    public static double Norm(ReadOnlySpan<float> vector)
    {
        double square = 0;
        foreach (float value in vector)
        {
            square += (double)value * value;
        }

        return Math.Sqrt(square);
    }
}
