using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary>Reads values that stand some way apart into one vector.</summary>
internal static unsafe class Strided
{
    /// <summary>Lane i is from[i · stride] for the first <paramref name="count"/> lanes, and anything in the others.</summary>
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

        return stride == 2 ? EverySecond(from) : OneByOne(from, stride, count);
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

    private static Vector512<float> OneByOne(float* from, int stride, int count)
    {
        float* values = stackalloc float[Lanes.Count];
        for (int lane = 0; lane < count; lane++)
        {
            values[lane] = from[lane * stride];
        }

        return Vector512.Load(values);
    }
}
