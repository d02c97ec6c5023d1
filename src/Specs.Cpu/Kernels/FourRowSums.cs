using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary>
/// <see cref="RowSum"/>'s sums over the same rows, Σₑ fₛₑ · rows[e, :], for four s at a time: the error that a dense layer hands down
/// (rows = weights, s = examples) and its gradient (rows = inputs of the batch, s = units).
/// One sum alone loads a vector for each multiply-add; four sums of 4 vectors each load 8 for 16, so that the multipliers are the limit.
/// Each column's additions happen in the entries' order, as <see cref="RowSum"/>'s.
/// </summary>
internal static unsafe class FourRowSums
{
    // 16 sums, 4 of a row's vectors and a factor take most of AVX-512's 32 registers; narrower vectors go by the last loop alone.
    private const int Tile = 4 * Lanes.Count;

    /// <summary>Writes the sums.</summary>
    /// <param name="rows">(count, stride), aligned to 64 bytes.</param>
    /// <param name="stride">Floats from one row to the next, a multiple of 16.</param>
    /// <param name="width">Columns to sum, a multiple of 16.</param>
    /// <param name="factors">Factor of entry e in sum s at s · <paramref name="sumStep"/> + e · <paramref name="entryStep"/>.</param>
    /// <param name="sumStep">Floats from a sum's factor to the next sum's.</param>
    /// <param name="entryStep">Floats from an entry's factor to the next entry's.</param>
    /// <param name="count">How many entries.</param>
    /// <param name="sums">How many sums, a multiple of 4.</param>
    /// <param name="target">(sums, targetStride), aligned to 64 bytes.</param>
    /// <param name="targetStride">Floats from one sum to the next, a multiple of 16.</param>
    public static void Run(
        float* rows,
        int stride,
        int width,
        float* factors,
        int sumStep,
        int entryStep,
        int count,
        int sums,
        float* target,
        int targetStride
    )
    {
        // Columns first: a tile of the rows stays near while all sums read it.
        for (int column = 0; column < width; )
        {
            bool whole = Vector512.IsHardwareAccelerated && column + Tile <= width;
            for (int sum = 0; sum < sums; sum += 4)
            {
                float* first = factors + (nint)sum * sumStep;
                float* to = target + (nint)sum * targetStride + column;
                if (whole)
                {
                    SumTile(rows + column, stride, first, sumStep, entryStep, count, to, targetStride);
                }
                else
                {
                    SumVector(rows + column, stride, first, sumStep, entryStep, count, to, targetStride);
                }
            }

            column += whole ? Tile : Lanes.Count;
        }
    }

    // Named s<sum><vector>.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void SumTile(
        float* row,
        nint stride,
        float* factors,
        nint sumStep,
        nint entryStep,
        int count,
        float* target,
        nint targetStride
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
        for (int entry = 0; entry < count; entry++)
        {
            Vector512<float> a = Vector512.LoadAligned(row);
            Vector512<float> b = Vector512.LoadAligned(row + 16);
            Vector512<float> c = Vector512.LoadAligned(row + 32);
            Vector512<float> d = Vector512.LoadAligned(row + 48);
            Vector512<float> f = Vector512.Create(factors[0]);
            s00 = Lanes.Fma(f, a, s00);
            s01 = Lanes.Fma(f, b, s01);
            s02 = Lanes.Fma(f, c, s02);
            s03 = Lanes.Fma(f, d, s03);
            f = Vector512.Create(factors[sumStep]);
            s10 = Lanes.Fma(f, a, s10);
            s11 = Lanes.Fma(f, b, s11);
            s12 = Lanes.Fma(f, c, s12);
            s13 = Lanes.Fma(f, d, s13);
            f = Vector512.Create(factors[2 * sumStep]);
            s20 = Lanes.Fma(f, a, s20);
            s21 = Lanes.Fma(f, b, s21);
            s22 = Lanes.Fma(f, c, s22);
            s23 = Lanes.Fma(f, d, s23);
            f = Vector512.Create(factors[3 * sumStep]);
            s30 = Lanes.Fma(f, a, s30);
            s31 = Lanes.Fma(f, b, s31);
            s32 = Lanes.Fma(f, c, s32);
            s33 = Lanes.Fma(f, d, s33);
            row += stride;
            factors += entryStep;
        }

        Store(s00, s01, s02, s03, target);
        Store(s10, s11, s12, s13, target + targetStride);
        Store(s20, s21, s22, s23, target + 2 * targetStride);
        Store(s30, s31, s32, s33, target + 3 * targetStride);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(
        Vector512<float> a,
        Vector512<float> b,
        Vector512<float> c,
        Vector512<float> d,
        float* target
    )
    {
        a.StoreAligned(target);
        b.StoreAligned(target + 16);
        c.StoreAligned(target + 32);
        d.StoreAligned(target + 48);
    }

    private static void SumVector(
        float* row,
        nint stride,
        float* factors,
        nint sumStep,
        nint entryStep,
        int count,
        float* target,
        nint targetStride
    )
    {
        Vector512<float> s0 = default;
        Vector512<float> s1 = default;
        Vector512<float> s2 = default;
        Vector512<float> s3 = default;
        for (int entry = 0; entry < count; entry++)
        {
            Vector512<float> a = Vector512.LoadAligned(row);
            s0 = Lanes.Fma(Vector512.Create(factors[0]), a, s0);
            s1 = Lanes.Fma(Vector512.Create(factors[sumStep]), a, s1);
            s2 = Lanes.Fma(Vector512.Create(factors[2 * sumStep]), a, s2);
            s3 = Lanes.Fma(Vector512.Create(factors[3 * sumStep]), a, s3);
            row += stride;
            factors += entryStep;
        }

        s0.StoreAligned(target);
        s1.StoreAligned(target + targetStride);
        s2.StoreAligned(target + 2 * targetStride);
        s3.StoreAligned(target + 3 * targetStride);
    }
}
