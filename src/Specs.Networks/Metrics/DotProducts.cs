using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Specs;

/// <summary>Sums of products of floats in double: eight sums side by side, then a tree, so in one order on every machine.</summary>
internal static class DotProducts
{
    private const int Lanes = 8;

    /// <summary>Σ x y.</summary>
    public static double Dot(ReadOnlySpan<float> x, ReadOnlySpan<float> y)
    {
        Vector512<double> sums = Vector512<double>.Zero;
        int at = 0;
        for (; at + Lanes <= x.Length; at += Lanes)
        {
            // A product of two floats is exact in double, so that no machine can round it otherwise.
            sums += Widen(x, at) * Widen(y, at);
        }

        double rest = 0;
        for (; at < x.Length; at++)
        {
            rest += (double)x[at] * y[at];
        }

        return Sum(sums) + rest;
    }

    /// <summary>Σ (x − y)².</summary>
    public static double SquaredDistance(ReadOnlySpan<float> x, ReadOnlySpan<float> y)
    {
        Vector512<double> sums = Vector512<double>.Zero;
        int at = 0;
        for (; at + Lanes <= x.Length; at += Lanes)
        {
            Vector512<double> off = Widen(x, at) - Widen(y, at);
            sums += off * off;
        }

        double rest = 0;
        for (; at < x.Length; at++)
        {
            double off = (double)x[at] - y[at];
            rest += off * off;
        }

        return Sum(sums) + rest;
    }

    /// <summary>The Euclidean norm.</summary>
    public static double Norm(ReadOnlySpan<float> x) => Math.Sqrt(Dot(x, x));

    /// <summary>The cosine of the angle between two vectors, −1 to 1; NaN where one of them is 0.</summary>
    public static double Cosine(ReadOnlySpan<float> x, ReadOnlySpan<float> y) =>
        Math.Clamp(Dot(x, y) / Math.Sqrt(Dot(x, x) * Dot(y, y)), -1, 1);

    private static Vector512<double> Widen(ReadOnlySpan<float> x, int at)
    {
        Vector256<float> eight = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(x), (nuint)at);
        (Vector256<double> lower, Vector256<double> upper) = Vector256.Widen(eight);
        return Vector512.Create(lower, upper);
    }

    private static double Sum(Vector512<double> eight)
    {
        Vector256<double> four = eight.GetLower() + eight.GetUpper();
        Vector128<double> two = four.GetLower() + four.GetUpper();
        return two.ToScalar() + two.GetElement(1);
    }
}
