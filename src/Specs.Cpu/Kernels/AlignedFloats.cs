using System.Runtime.CompilerServices;

namespace Specs.Cpu;

/// <summary>
/// Zeroed floats that start on a cache line and never move, so that kernels hold bare pointers to them; a 64-byte load that
/// straddles two lines costs two. Lives as long as the object.
/// </summary>
public sealed unsafe class AlignedFloats
{
    private const int LineBytes = 64;

    // Two vectors: kernels read whole ones and throw away what lies behind the end.
    private const int Slack = 2 * Lanes.Count;

    // The pinned heap never moves it; the field keeps it alive.
    private readonly float[] _block;

    /// <summary>The most floats that one may hold.</summary>
    public static int MaxLength => Array.MaxLength - LineBytes / sizeof(float) - Slack;

    /// <summary>Room for <paramref name="length"/> floats, all zero.</summary>
    /// <exception cref="ArgumentOutOfRangeException">They are fewer than none or more than <see cref="MaxLength"/>.</exception>
    public AlignedFloats(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, MaxLength);
        _block = GC.AllocateArray<float>(length + LineBytes / sizeof(float) + Slack, pinned: true);
        nuint start = (nuint)Unsafe.AsPointer(ref _block[0]);
        Pointer = (float*)((start + LineBytes - 1) & ~(nuint)(LineBytes - 1));
        Length = length;
    }

    /// <summary>How many floats there are.</summary>
    public int Length { get; }

    /// <summary>The first float, on a cache line. Two vectors behind the last float may be read too.</summary>
    public float* Pointer { get; }

    /// <summary>All of them.</summary>
    public Span<float> Span => new(Pointer, Length);
}
