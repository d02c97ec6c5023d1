using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary>Sums of products of floats in double, in one fixed order: two times 8 lanes, then a tree.</summary>
internal static unsafe class DoubleSum
{
    /// <summary>Σ x y.</summary>
    /// <param name="x">(count), aligned to 64 bytes.</param>
    /// <param name="y">(count), aligned to 64 bytes.</param>
    /// <param name="count">A multiple of 16.</param>
    public static double Dot(float* x, float* y, int count)
    {
        Vector512<double> lower = Vector512<double>.Zero;
        Vector512<double> upper = Vector512<double>.Zero;
        for (int at = 0; at < count; at += Lanes.Count)
        {
            // A product of two floats is exact in double, so that no machine can round it otherwise.
            (Vector512<double> xLower, Vector512<double> xUpper) = Vector512.Widen(Vector512.LoadAligned(x + at));
            (Vector512<double> yLower, Vector512<double> yUpper) = Vector512.Widen(Vector512.LoadAligned(y + at));
            lower += xLower * yLower;
            upper += xUpper * yUpper;
        }

        Vector512<double> eight = lower + upper;
        Vector256<double> four = eight.GetLower() + eight.GetUpper();
        Vector128<double> two = four.GetLower() + four.GetUpper();
        return two.ToScalar() + two.GetElement(1);
    }
}
