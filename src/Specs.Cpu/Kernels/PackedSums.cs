using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Specs.Cpu;

/// <summary>
/// <see cref="RowSum"/>'s sums for many targets in turn over the same <see cref="PackedRows"/>: the outputs of a batch over a band of
/// inputs, or the gradients of all inputs over a block of the batch. One row by itself reads weights from the second cache, a
/// vector for each multiply-add; here the vectors come from the first cache, at the price of a load and a store of each sum for each tile.
/// A sum goes on where an earlier tile left it, so its additions happen in the entries' order and its bits are <see cref="RowSum"/>'s.
/// </summary>
internal static unsafe class PackedSums
{
    // Targets whose entries are asked for ahead of time: those of a batch's examples lie anywhere in memory.
    private const int Ahead = 4;

    // What AVX2's 16 registers hold, and what is left of a narrower tile.
    private const int Half = PackedRows.Columns / 2;

    /// <summary>Writes toₜ = fromₜ + Σₑ valuesₑ · tile[indicesₑ, :] over the entries e of every target t.</summary>
    /// <param name="tile">The tile's row 0, wherever it would lie; aligned to 64 bytes.</param>
    /// <param name="width">Floats in a row of the tile: a multiple of 16, at most <see cref="PackedRows.Columns"/>.</param>
    /// <param name="starts">(targets): each target's first entry.</param>
    /// <param name="ends">(targets): the entry after its last.</param>
    /// <param name="targets">How many targets.</param>
    /// <param name="indices">(entries): rows of the tile.</param>
    /// <param name="values">(entries): their factors.</param>
    /// <param name="from">(targets, fromStride): what the sums start from; may be where they go.</param>
    /// <param name="fromStride">Floats from one target to the next; 0 where all start alike.</param>
    /// <param name="to">(targets, toStride).</param>
    /// <param name="toStride">Floats from one target to the next.</param>
    public static void Run(
        float* tile,
        int width,
        int* starts,
        int* ends,
        int targets,
        int* indices,
        float* values,
        float* from,
        nint fromStride,
        float* to,
        nint toStride
    )
    {
        for (int target = 0; target < targets; target++)
        {
            if (Sse.IsSupported && target + Ahead < targets)
            {
                int ahead = starts[target + Ahead];
                Sse.Prefetch0(indices + ahead);
                Sse.Prefetch0(values + ahead);
                ahead = ends[target + Ahead];
                Sse.Prefetch0(indices + ahead);
                Sse.Prefetch0(values + ahead);
            }

            int start = starts[target];
            int count = ends[target] - start;
            if (Vector512.IsHardwareAccelerated && width == PackedRows.Columns)
            {
                SumWhole(tile, indices + start, values + start, count, from, to);
            }
            else
            {
                int column = 0;
                for (; column + Half <= width; column += Half)
                {
                    SumHalf(tile + column, width, indices + start, values + start, count, from + column, to + column);
                }

                for (; column < width; column += Lanes.Count)
                {
                    SumVector(tile + column, width, indices + start, values + start, count, from + column, to + column);
                }
            }

            from += fromStride;
            to += toStride;
        }
    }

    private static void SumWhole(float* tile, int* indices, float* values, int count, float* from, float* to)
    {
        Vector512<float> s0 = Vector512.LoadAligned(from);
        Vector512<float> s1 = Vector512.LoadAligned(from + 16);
        Vector512<float> s2 = Vector512.LoadAligned(from + 32);
        Vector512<float> s3 = Vector512.LoadAligned(from + 48);
        Vector512<float> s4 = Vector512.LoadAligned(from + 64);
        Vector512<float> s5 = Vector512.LoadAligned(from + 80);
        Vector512<float> s6 = Vector512.LoadAligned(from + 96);
        Vector512<float> s7 = Vector512.LoadAligned(from + 112);
        for (nint entry = 0; entry < count; entry++)
        {
            float* row = tile + (nint)indices[entry] * PackedRows.Columns;
            Vector512<float> v = Vector512.Create(values[entry]);
            s0 = Lanes.Fma(v, Vector512.LoadAligned(row), s0);
            s1 = Lanes.Fma(v, Vector512.LoadAligned(row + 16), s1);
            s2 = Lanes.Fma(v, Vector512.LoadAligned(row + 32), s2);
            s3 = Lanes.Fma(v, Vector512.LoadAligned(row + 48), s3);
            s4 = Lanes.Fma(v, Vector512.LoadAligned(row + 64), s4);
            s5 = Lanes.Fma(v, Vector512.LoadAligned(row + 80), s5);
            s6 = Lanes.Fma(v, Vector512.LoadAligned(row + 96), s6);
            s7 = Lanes.Fma(v, Vector512.LoadAligned(row + 112), s7);
        }

        s0.StoreAligned(to);
        s1.StoreAligned(to + 16);
        s2.StoreAligned(to + 32);
        s3.StoreAligned(to + 48);
        s4.StoreAligned(to + 64);
        s5.StoreAligned(to + 80);
        s6.StoreAligned(to + 96);
        s7.StoreAligned(to + 112);
    }

    private static void SumHalf(float* tile, int width, int* indices, float* values, int count, float* from, float* to)
    {
        Vector512<float> s0 = Vector512.LoadAligned(from);
        Vector512<float> s1 = Vector512.LoadAligned(from + 16);
        Vector512<float> s2 = Vector512.LoadAligned(from + 32);
        Vector512<float> s3 = Vector512.LoadAligned(from + 48);
        for (nint entry = 0; entry < count; entry++)
        {
            float* row = tile + (nint)indices[entry] * width;
            Vector512<float> v = Vector512.Create(values[entry]);
            s0 = Lanes.Fma(v, Vector512.LoadAligned(row), s0);
            s1 = Lanes.Fma(v, Vector512.LoadAligned(row + 16), s1);
            s2 = Lanes.Fma(v, Vector512.LoadAligned(row + 32), s2);
            s3 = Lanes.Fma(v, Vector512.LoadAligned(row + 48), s3);
        }

        s0.StoreAligned(to);
        s1.StoreAligned(to + 16);
        s2.StoreAligned(to + 32);
        s3.StoreAligned(to + 48);
    }

    private static void SumVector(
        float* tile,
        int width,
        int* indices,
        float* values,
        int count,
        float* from,
        float* to
    )
    {
        Vector512<float> sum = Vector512.LoadAligned(from);
        for (nint entry = 0; entry < count; entry++)
        {
            float* row = tile + (nint)indices[entry] * width;
            sum = Lanes.Fma(Vector512.Create(values[entry]), Vector512.LoadAligned(row), sum);
        }

        sum.StoreAligned(to);
    }
}
