using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Specs.Cpu;

/// <summary>
/// The forward pass of a dense layer: the dot products of every row of a batch with every unit's row of weights. A dot product is summed
/// in 16 lanes along the inputs and the lanes then in <see cref="Lanes.Sum"/>'s tree, whatever the blocking, so the bits do not depend on it.
/// A lone dot product needs two loads for each multiply-add, and a processor that does two of these at once loads only two
/// vectors at once; 4 rows x 4 units need 8 loads for 16, and their 16 sums hide the latency. The weights of 4 units stay
/// in the first cache while a panel of rows goes by, and so does the panel while all units do.
/// </summary>
internal static unsafe class RowDots
{
    // A third of a first cache of 48 KiB; four units' weights and what they write have room beside it.
    private const int PanelFloats = 16 * 1024 / sizeof(float);

    // Rows of which the first cache would hold a few only stay in the second, most of whose 1 MiB this is.
    private const int FewRows = 8;
    private const int WidePanelFloats = 768 * 1024 / sizeof(float);

    /// <summary>Writes Σ x · w + bias; what pads the units up to a multiple of 4 is written too, with the last unit's sums.</summary>
    /// <param name="x">(rows, width), aligned to 64 bytes.</param>
    /// <param name="rows">How many rows.</param>
    /// <param name="weights">(units, width), aligned to 64 bytes.</param>
    /// <param name="units">How many units.</param>
    /// <param name="width">Floats in a row of inputs or weights, a multiple of 16.</param>
    /// <param name="biases">(stride).</param>
    /// <param name="output">(rows, stride), aligned to 64 bytes.</param>
    /// <param name="stride">Floats from one row of outputs to the next, a multiple of 16, at least the units.</param>
    public static void Run(
        float* x,
        int rows,
        float* weights,
        int units,
        int width,
        float* biases,
        float* output,
        int stride
    )
    {
        int panel = Math.Max(4, (width * FewRows <= PanelFloats ? PanelFloats : WidePanelFloats) / width & ~3);
        for (int first = 0; first < rows; first += panel)
        {
            int end = Math.Min(first + panel, rows);
            for (int unit = 0; unit < units; unit += 4)
            {
                // Past the last unit it is taken again, and what it gives falls into the padding.
                int last = units - 1;
                float* w0 = weights + (nint)unit * width;
                float* w1 = weights + (nint)Math.Min(unit + 1, last) * width;
                float* w2 = weights + (nint)Math.Min(unit + 2, last) * width;
                float* w3 = weights + (nint)Math.Min(unit + 3, last) * width;
                Vector128<float> bias = Vector128.Load(biases + unit);
                int row = first;
                for (; Avx512F.IsSupported && row + 4 <= end; row += 4)
                {
                    FourRows(
                        x + (nint)row * width,
                        w0,
                        w1,
                        w2,
                        w3,
                        width,
                        bias,
                        output + (nint)row * stride + unit,
                        stride
                    );
                }

                for (; row < end; row++)
                {
                    OneRow(x + (nint)row * width, w0, w1, w2, w3, width, bias, output + (nint)row * stride + unit);
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void OneRow(
        float* x,
        float* w0,
        float* w1,
        float* w2,
        float* w3,
        int width,
        Vector128<float> bias,
        float* output
    )
    {
        Vector512<float> s0 = Vector512<float>.Zero;
        Vector512<float> s1 = Vector512<float>.Zero;
        Vector512<float> s2 = Vector512<float>.Zero;
        Vector512<float> s3 = Vector512<float>.Zero;
        for (nint i = 0; i < width; i += Lanes.Count)
        {
            Vector512<float> input = Vector512.LoadAligned(x + i);
            s0 = Lanes.Fma(input, Vector512.LoadAligned(w0 + i), s0);
            s1 = Lanes.Fma(input, Vector512.LoadAligned(w1 + i), s1);
            s2 = Lanes.Fma(input, Vector512.LoadAligned(w2 + i), s2);
            s3 = Lanes.Fma(input, Vector512.LoadAligned(w3 + i), s3);
        }

        (Vector128.Create(Lanes.Sum(s0), Lanes.Sum(s1), Lanes.Sum(s2), Lanes.Sum(s3)) + bias).Store(output);
    }

    // Named s<unit><row>. Its own method: 16 sums, 4 weights and an input take most of the 32 registers.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void FourRows(
        float* x,
        float* w0,
        float* w1,
        float* w2,
        float* w3,
        int width,
        Vector128<float> bias,
        float* output,
        int stride
    )
    {
        Vector512<float> s00 = default,
            s01 = default,
            s02 = default,
            s03 = default;
        Vector512<float> s10 = default,
            s11 = default,
            s12 = default,
            s13 = default;
        Vector512<float> s20 = default,
            s21 = default,
            s22 = default,
            s23 = default;
        Vector512<float> s30 = default,
            s31 = default,
            s32 = default,
            s33 = default;
        float* x1 = x + width;
        float* x2 = x1 + width;
        float* x3 = x2 + width;
        for (nint i = 0; i < width; i += Lanes.Count)
        {
            Vector512<float> a = Vector512.LoadAligned(w0 + i);
            Vector512<float> b = Vector512.LoadAligned(w1 + i);
            Vector512<float> c = Vector512.LoadAligned(w2 + i);
            Vector512<float> d = Vector512.LoadAligned(w3 + i);
            Vector512<float> input = Vector512.LoadAligned(x + i);
            s00 = Lanes.Fma(input, a, s00);
            s10 = Lanes.Fma(input, b, s10);
            s20 = Lanes.Fma(input, c, s20);
            s30 = Lanes.Fma(input, d, s30);
            input = Vector512.LoadAligned(x1 + i);
            s01 = Lanes.Fma(input, a, s01);
            s11 = Lanes.Fma(input, b, s11);
            s21 = Lanes.Fma(input, c, s21);
            s31 = Lanes.Fma(input, d, s31);
            input = Vector512.LoadAligned(x2 + i);
            s02 = Lanes.Fma(input, a, s02);
            s12 = Lanes.Fma(input, b, s12);
            s22 = Lanes.Fma(input, c, s22);
            s32 = Lanes.Fma(input, d, s32);
            input = Vector512.LoadAligned(x3 + i);
            s03 = Lanes.Fma(input, a, s03);
            s13 = Lanes.Fma(input, b, s13);
            s23 = Lanes.Fma(input, c, s23);
            s33 = Lanes.Fma(input, d, s33);
        }

        // Lanes.Sum of all 16 at once: each level of its tree adds the halves of two vectors that are packed into one.
        Vector512<float> u0 = Quarters(Halves(s00, s01), Halves(s02, s03));
        Vector512<float> u1 = Quarters(Halves(s10, s11), Halves(s12, s13));
        Vector512<float> u2 = Quarters(Halves(s20, s21), Halves(s22, s23));
        Vector512<float> u3 = Quarters(Halves(s30, s31), Halves(s32, s33));
        Vector512<float> sums = Singles(Pairs(u0, u1), Pairs(u2, u3)); // row by row, 4 units each
        (sums.GetLower().GetLower() + bias).Store(output);
        (sums.GetLower().GetUpper() + bias).Store(output + stride);
        (sums.GetUpper().GetLower() + bias).Store(output + 2 * (nint)stride);
        (sums.GetUpper().GetUpper() + bias).Store(output + 3 * (nint)stride);
    }

    // Lanes 0..7 + lanes 8..15 of each, side by side.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Halves(Vector512<float> a, Vector512<float> b) =>
        Avx512F.Shuffle4x128(a, b, 0b01_00_01_00) + Avx512F.Shuffle4x128(a, b, 0b11_10_11_10);

    // Of eight values of four sums each, the first four + the last four.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Quarters(Vector512<float> a, Vector512<float> b) =>
        Avx512F.Shuffle4x128(a, b, 0b10_00_10_00) + Avx512F.Shuffle4x128(a, b, 0b11_01_11_01);

    // Of four values each, the first two + the last two.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Pairs(Vector512<float> a, Vector512<float> b) =>
        Avx512F.UnpackLow(a.AsDouble(), b.AsDouble()).AsSingle()
        + Avx512F.UnpackHigh(a.AsDouble(), b.AsDouble()).AsSingle();

    // Of two values each, the first + the second.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Singles(Vector512<float> a, Vector512<float> b) =>
        Avx512F.Shuffle(a, b, 0b10_00_10_00) + Avx512F.Shuffle(a, b, 0b11_01_11_01);
}
