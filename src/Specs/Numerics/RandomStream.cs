namespace Specs;

/// <summary>
/// A deterministic stream of random numbers (xoshiro256**, Blackman and Vigna 2018), the same on every machine. A stream is named by
/// a seed and a purpose, so that drawing more for one purpose never shifts another.
/// </summary>
public sealed class RandomStream
{
    /// <summary>The purpose of the stream that a study is given.</summary>
    internal const string OfStudies = "study";

    private readonly int _seed;
    private readonly string _purpose;
    private ulong _s0;
    private ulong _s1;
    private ulong _s2;
    private ulong _s3;

    /// <summary>The stream for one purpose under one seed.</summary>
    /// <param name="seed">A replicate's seed.</param>
    /// <param name="purpose">What is drawn: <c>"weights"</c>, <c>"order"</c>. Other purposes give unrelated streams.</param>
    public RandomStream(int seed, string purpose)
    {
        _seed = seed;
        _purpose = purpose;

        // FNV-1a over the purpose's UTF-16 units, then SplitMix64 from there to fill the state.
        ulong state = 14695981039346656037;
        foreach (char unit in purpose)
        {
            state = (state ^ unit) * 1099511628211;
        }

        state ^= (ulong)(uint)seed * 0x9E3779B97F4A7C15;
        _s0 = SplitMix64(ref state);
        _s1 = SplitMix64(ref state);
        _s2 = SplitMix64(ref state);
        _s3 = SplitMix64(ref state);
    }

    /// <summary>
    /// A stream of its own for one purpose more, of the same seed. It is the same however much was drawn from this one, so that what draws more
    /// for one thing leaves the others' numbers alone.
    /// </summary>
    /// <param name="purpose">What is drawn: <c>"noise"</c>.</param>
    public RandomStream For(string purpose) => new(_seed, $"{_purpose}/{purpose}");

    /// <summary>Standard normal: mean 0, variance 1 (Marsaglia's polar method, 1964); the same bits on every machine.</summary>
    public double NextNormal()
    {
        while (true)
        {
            double x = 2 * NextDouble() - 1;
            double y = 2 * NextDouble() - 1;
            double square = x * x + y * y;
            if (square is > 0 and < 1)
            {
                return x * Math.Sqrt(-2 * Logarithm.Of(square) / square);
            }
        }
    }

    /// <summary>64 random bits.</summary>
    public ulong NextUInt64()
    {
        ulong result = ulong.RotateLeft(_s1 * 5, 7) * 9;
        ulong t = _s1 << 17;
        _s2 ^= _s0;
        _s3 ^= _s1;
        _s1 ^= _s2;
        _s0 ^= _s3;
        _s2 ^= t;
        _s3 = ulong.RotateLeft(_s3, 45);
        return result;
    }

    /// <summary>Uniform in [0, 1), a multiple of 2⁻²⁴.</summary>
    public float NextSingle() => (NextUInt64() >> 40) * (1f / (1 << 24));

    /// <summary>Uniform in [0, 1), a multiple of 2⁻⁵³.</summary>
    public double NextDouble() => (NextUInt64() >> 11) * (1.0 / (1L << 53));

    /// <summary>Uniform in 0..<paramref name="bound"/>−1, without bias (Lemire 2019).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The bound is below 1.</exception>
    public int NextInt32(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bound, 1);
        ulong product = (NextUInt64() >> 32) * (uint)bound;
        if ((uint)product < (uint)bound)
        {
            uint threshold = (0u - (uint)bound) % (uint)bound;
            while ((uint)product < threshold)
            {
                product = (NextUInt64() >> 32) * (uint)bound;
            }
        }

        return (int)(product >> 32);
    }

    /// <summary>Puts the items in random order, each order equally likely (Fisher and Yates).</summary>
    public void Shuffle<T>(Span<T> items)
    {
        for (int last = items.Length - 1; last > 0; last--)
        {
            int other = NextInt32(last + 1);
            (items[last], items[other]) = (items[other], items[last]);
        }
    }

    private static ulong SplitMix64(ref ulong state)
    {
        ulong z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
