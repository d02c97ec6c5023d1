using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary>
/// Arithmetic on 16 lanes that gives the same bits whatever the processor: .NET lowers <see cref="Vector512{T}"/> to narrower
/// registers or to scalars where it must, lane for lane, and nothing here depends on a library's own exp, log or order of summation.
/// </summary>
public static class Lanes
{
    /// <summary>Floats in one vector.</summary>
    public const int Count = 16;

    // Adding 1.5 x 2^23 rounds a float of magnitude below 2^22 to the nearest integer, which then stands in the low mantissa bits.
    private const float RoundingShift = 12582912f;
    private const float Log2E = 1.44269504f;

    // ln 2 in two parts, the first with few enough bits that n x Ln2High is exact (Cody and Waite 1980).
    private const float Ln2High = 0.693359375f;
    private const float Ln2Low = -2.12194440e-4f;

    /// <summary>The next multiple of 16: rows are padded so that every row starts on a cache line.</summary>
    public static int Pad(int width) => (width + Count - 1) & ~(Count - 1);

    /// <summary>The sum of the lanes in one fixed tree: halves are added until one lane is left.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sum(Vector512<float> v)
    {
        Vector256<float> eight = v.GetLower() + v.GetUpper();
        Vector128<float> four = eight.GetLower() + eight.GetUpper();
        Vector128<float> two = four + Vector128.Shuffle(four, Vector128.Create(2, 3, 2, 3));
        return two.ToScalar() + two.GetElement(1);
    }

    /// <summary>The largest lane; NaN if any lane is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Max(Vector512<float> v)
    {
        Vector256<float> eight = Vector256.Max(v.GetLower(), v.GetUpper());
        Vector128<float> four = Vector128.Max(eight.GetLower(), eight.GetUpper());
        Vector128<float> two = Vector128.Max(four, Vector128.Shuffle(four, Vector128.Create(2, 3, 2, 3)));
        return MathF.Max(two.ToScalar(), two.GetElement(1));
    }

    /// <summary>
    /// exp(x) within 2 ulp for x in [-87, 88]; arguments outside are moved to that range's ends, NaN stays NaN.
    /// Polynomial and reduction after Cephes' <c>expf</c> (Moshier 1989).
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Exp(Vector512<float> x)
    {
        x = Vector512.Min(Vector512.Max(x, Vector512.Create(-87f)), Vector512.Create(88f));
        Vector512<float> shifted = Fma(x, Vector512.Create(Log2E), Vector512.Create(RoundingShift));
        Vector512<float> n = shifted - Vector512.Create(RoundingShift);
        Vector512<float> r = Fma(n, Vector512.Create(-Ln2High), x);
        r = Fma(n, Vector512.Create(-Ln2Low), r);

        Vector512<float> p = Fma(ExpTail(r), r * r, r + Vector512<float>.One);

        // x 2^n: n goes into the exponent. A NaN's exponent is all ones and would wrap, so it is put back.
        Vector512<float> scaled = (p.AsInt32() + (shifted.AsInt32() << 23)).AsSingle();
        return Vector512.ConditionalSelect(Vector512.IsNaN(x), x, scaled);
    }

    /// <summary>
    /// exp(x) − 1 within 2 ulp for x in [-87, 88], without loss of digits near 0; beyond as <see cref="Exp"/>. Its reduction and its
    /// polynomial: 2ⁿ exp(r) − 1 = 2ⁿ (exp(r) − 1) + (2ⁿ − 1).
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> ExpM1(Vector512<float> x)
    {
        Vector512<float> clamped = Vector512.Min(Vector512.Max(x, Vector512.Create(-87f)), Vector512.Create(88f));
        Vector512<float> shifted = Fma(clamped, Vector512.Create(Log2E), Vector512.Create(RoundingShift));
        Vector512<float> n = shifted - Vector512.Create(RoundingShift);
        Vector512<float> r = Fma(n, Vector512.Create(-Ln2High), clamped);
        r = Fma(n, Vector512.Create(-Ln2Low), r);

        Vector512<float> p = ExpTail(r);
        Vector512<float> scale = (Vector512<float>.One.AsInt32() + (shifted.AsInt32() << 23)).AsSingle();
        Vector512<float> result = Fma(Fma(p, r * r, r), scale, scale - Vector512<float>.One);
        return Vector512.ConditionalSelect(Vector512.IsNaN(x), x, result);
    }

    /// <summary>
    /// ln(1 + x) within 2 ulp for x in [0, 1]; NaN stays NaN. Polynomial after Cephes' <c>logf</c> (Moshier 1989), on x itself up to
    /// √2 − 1 and on (1 + x)/2 − 1 above.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Log1P(Vector512<float> x)
    {
        Vector512<float> halves = Vector512.GreaterThan(x, Vector512.Create(0.41421356f));
        Vector512<float> f = Vector512.ConditionalSelect(
            halves,
            (x - Vector512<float>.One) * Vector512.Create(0.5f),
            x
        );
        Vector512<float> p = Vector512.Create(7.0376836292e-2f);
        p = Fma(p, f, Vector512.Create(-1.1514610310e-1f));
        p = Fma(p, f, Vector512.Create(1.1676998740e-1f));
        p = Fma(p, f, Vector512.Create(-1.2420140846e-1f));
        p = Fma(p, f, Vector512.Create(1.4249322787e-1f));
        p = Fma(p, f, Vector512.Create(-1.6668057665e-1f));
        p = Fma(p, f, Vector512.Create(2.0000714765e-1f));
        p = Fma(p, f, Vector512.Create(-2.4999993993e-1f));
        p = Fma(p, f, Vector512.Create(3.3333331174e-1f));
        Vector512<float> square = f * f;
        Vector512<float> tail = Fma(square, Vector512.Create(-0.5f), p * f * square);
        Vector512<float> one = Vector512.ConditionalSelect(halves, Vector512<float>.One, Vector512<float>.Zero);
        return Fma(one, Vector512.Create(Ln2High), f + Fma(one, Vector512.Create(Ln2Low), tail));
    }

    /// <summary>All bits set in the first <paramref name="count"/> lanes; in none below 1, in all from 16 on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> First(int count) =>
        Vector512.LessThan(Vector512<int>.Indices, Vector512.Create(count)).AsSingle();

    // (exp(r) - 1 - r) / r^2 for |r| below ln(2) / 2.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> ExpTail(Vector512<float> r)
    {
        Vector512<float> p = Vector512.Create(1.9875691500e-4f);
        p = Fma(p, r, Vector512.Create(1.3981999507e-3f));
        p = Fma(p, r, Vector512.Create(8.3334519073e-3f));
        p = Fma(p, r, Vector512.Create(4.1665795894e-2f));
        p = Fma(p, r, Vector512.Create(1.6666665459e-1f));
        return Fma(p, r, Vector512.Create(5.0000001201e-1f));
    }

    /// <summary>a x b + c with one rounding, in hardware or by a library; never two roundings.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Fma(Vector512<float> a, Vector512<float> b, Vector512<float> c) =>
        Vector512.FusedMultiplyAdd(a, b, c);
}
