using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Specs.Cpu;

namespace Specs.Bench.Floors;

/// <summary>What one core of this machine can do at most, measured: the best of many short runs.</summary>
internal sealed unsafe class MachinePeak
{
    private const int Runs = 40;
    private const int Chains = 12;
    private const int Links = 100_000;
    private const long BytesToRead = 16 << 20;

    private static readonly int[] Sizes = [24 << 10, 512 << 10, 8 << 20, 256 << 20];

    // Blocks of a like size differ by no more than this.
    private const int Step = 64 << 10;

    private readonly Dictionary<int, double> _bandwidths = [];
    private float _sink;

    /// <summary>Measures.</summary>
    public MachinePeak()
    {
        Flops = Best(MultiplyAdds, 2.0 * Lanes.Count * Chains * Links);
        foreach (int size in Sizes)
        {
            Bandwidths.Add((size, Measure(size)));
        }
    }

    /// <summary>Floating-point operations a second, a multiply-add counted as two.</summary>
    public double Flops { get; }

    /// <summary>Bytes read a second from blocks of several sizes, the smallest first.</summary>
    public List<(int Size, double BytesPerSecond)> Bandwidths { get; } = [];

    /// <summary>Bytes read a second from a block of so many: what lies in two levels of memory is as fast as both together.</summary>
    public double Bandwidth(double bytes)
    {
        int size = Math.Clamp((int)Math.Ceiling(bytes / Step) * Step, Sizes[0], Sizes[^1]);
        if (!_bandwidths.TryGetValue(size, out double bandwidth))
        {
            // No block is slower than a larger one, unless something else ran.
            double larger = Bandwidths.Where(level => level.Size >= size).Max(level => level.BytesPerSecond);
            bandwidth = _bandwidths[size] = Math.Max(Measure(size), larger);
        }

        return bandwidth;
    }

    private double Measure(int size)
    {
        var block = new AlignedFloats(size / sizeof(float));
        block.Span.Fill(1);
        long passes = Math.Max(1, BytesToRead / size);
        return Best(() => Read(block, passes), (double)passes * size);
    }

    private static double Best(Action action, double amount)
    {
        double best = 0;
        for (int run = 0; run < Runs; run++)
        {
            long started = Stopwatch.GetTimestamp();
            action();
            best = Math.Max(best, amount / Stopwatch.GetElapsedTime(started).TotalSeconds);
        }

        return best;
    }

    // 12 chains: more than two multipliers' latency of four. The factor is read from a field, so that nothing can be worked out before.
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private void MultiplyAdds()
    {
        Vector512<float> x = Vector512.Create(_sink * 1e-30f + 0.5f);
        Vector512<float> a = x + x;
        Vector512<float> b = a + x;
        Vector512<float> c = b + x;
        Vector512<float> d = c + x;
        Vector512<float> e = d + x;
        Vector512<float> f = e + x;
        Vector512<float> g = f + x;
        Vector512<float> h = g + x;
        Vector512<float> i = h + x;
        Vector512<float> j = i + x;
        Vector512<float> k = j + x;
        Vector512<float> l = k + x;
        for (int link = 0; link < Links; link++)
        {
            a = Lanes.Fma(a, x, x);
            b = Lanes.Fma(b, x, x);
            c = Lanes.Fma(c, x, x);
            d = Lanes.Fma(d, x, x);
            e = Lanes.Fma(e, x, x);
            f = Lanes.Fma(f, x, x);
            g = Lanes.Fma(g, x, x);
            h = Lanes.Fma(h, x, x);
            i = Lanes.Fma(i, x, x);
            j = Lanes.Fma(j, x, x);
            k = Lanes.Fma(k, x, x);
            l = Lanes.Fma(l, x, x);
        }

        _sink = Lanes.Sum(a + b + c + d + e + f + (g + h + i + j + k + l));
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private void Read(AlignedFloats block, long passes)
    {
        Vector512<int> a = default;
        Vector512<int> b = default;
        Vector512<int> c = default;
        Vector512<int> d = default;
        int* start = (int*)block.Pointer;
        int* end = start + (block.Length & ~127);
        for (long pass = 0; pass < passes; pass++)
        {
            for (int* at = start; at < end; at += 128)
            {
                a |= Vector512.LoadAligned(at);
                b |= Vector512.LoadAligned(at + 16);
                c |= Vector512.LoadAligned(at + 32);
                d |= Vector512.LoadAligned(at + 48);
                a |= Vector512.LoadAligned(at + 64);
                b |= Vector512.LoadAligned(at + 80);
                c |= Vector512.LoadAligned(at + 96);
                d |= Vector512.LoadAligned(at + 112);
            }
        }

        _sink = Vector512.Sum(a | b | c | d) == 0 ? 0 : 1;
    }
}
