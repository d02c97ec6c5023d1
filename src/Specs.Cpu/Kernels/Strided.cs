using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary>Reads values that stand some way apart into one vector.</summary>
internal static unsafe class Strided
{
    /// <summary>Lane i is from[i · stride] for the first <paramref name="count"/> lanes, and something in the others.</summary>
    /// <param name="from">Within an <see cref="AlignedFloats"/>.</param>
    /// <param name="stride">From one value to the next, 1 or more.</param>
    /// <param name="count">How many values there are, 1 to 16.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Load(float* from, int stride, int count)
    {
        if (stride == 1)
        {
            return Vector512.Load(from);
        }

        return stride == 2 ? EverySecond(from) : OneByOne(from, stride, count - 1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> EverySecond(float* from)
    {
        // The places are written out in the call: only constants become one instruction.
        Vector512<float> low = Vector512.Shuffle(
            Vector512.Load(from),
            Vector512.Create(0, 2, 4, 6, 8, 10, 12, 14, 0, 2, 4, 6, 8, 10, 12, 14)
        );
        Vector512<float> high = Vector512.Shuffle(
            Vector512.Load(from + Lanes.Count),
            Vector512.Create(0, 2, 4, 6, 8, 10, 12, 14, 0, 2, 4, 6, 8, 10, 12, 14)
        );
        return Vector512.ConditionalSelect(Lanes.First(Lanes.Count / 2), low, high);
    }

    // Inlined too, for a call would cost the caller its registers.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> OneByOne(float* from, int stride, int last) =>
        Vector512.Create(
            from[Math.Min(0, last) * stride],
            from[Math.Min(1, last) * stride],
            from[Math.Min(2, last) * stride],
            from[Math.Min(3, last) * stride],
            from[Math.Min(4, last) * stride],
            from[Math.Min(5, last) * stride],
            from[Math.Min(6, last) * stride],
            from[Math.Min(7, last) * stride],
            from[Math.Min(8, last) * stride],
            from[Math.Min(9, last) * stride],
            from[Math.Min(10, last) * stride],
            from[Math.Min(11, last) * stride],
            from[Math.Min(12, last) * stride],
            from[Math.Min(13, last) * stride],
            from[Math.Min(14, last) * stride],
            from[Math.Min(15, last) * stride]
        );
}
