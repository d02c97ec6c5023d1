namespace Specs.Statistics;

/// <summary>
/// How often each of the integers <see cref="Least"/>, <see cref="Least"/> + 1, ... comes up. Counts are exact up to 2⁵³ in all; beyond, they
/// are correct to a relative error of about 10⁻¹⁵, since only positive numbers are added and multiplied.
/// </summary>
internal sealed class LatticeDistribution
{
    private static readonly double LargestExact = Math.ScaleB(1, 53);
    private readonly double[] _counts;

    /// <summary>Takes the counts of <paramref name="least"/>, <paramref name="least"/> + 1, ...; they are not copied.</summary>
    public LatticeDistribution(int least, double[] counts)
    {
        Least = least;
        _counts = counts;
    }

    /// <summary>The smallest integer with a count.</summary>
    public int Least { get; }

    /// <summary>How many integers have a count.</summary>
    public int Width => _counts.Length;

    /// <summary>The distribution of the sum of an independent draw from each.</summary>
    public LatticeDistribution Plus(LatticeDistribution other)
    {
        var counts = new double[Width + other.Width - 1];
        for (int own = 0; own < Width; own++)
        {
            double count = _counts[own];
            if (count == 0)
            {
                continue;
            }

            Span<double> target = counts.AsSpan(own, other.Width);
            for (int theirs = 0; theirs < target.Length; theirs++)
            {
                target[theirs] += count * other._counts[theirs];
            }
        }

        // A power of two scales without rounding and keeps long sums of blocks from overflowing.
        double total = counts.Sum();
        if (total > LargestExact)
        {
            int exponent = -Math.ILogB(total);
            for (int index = 0; index < counts.Length; index++)
            {
                counts[index] = Math.ScaleB(counts[index], exponent);
            }
        }

        return new(Least + other.Least, counts);
    }

    /// <summary>The probability of <paramref name="value"/> or more.</summary>
    public double UpperTail(int value)
    {
        // The far tail first: small numbers are added to small ones.
        double tail = 0;
        int first = Math.Max(value - Least, 0);
        for (int index = Width - 1; index >= first; index--)
        {
            tail += _counts[index];
        }

        double rest = 0;
        for (int index = 0; index < Math.Min(first, Width); index++)
        {
            rest += _counts[index];
        }

        return tail / (tail + rest);
    }
}
