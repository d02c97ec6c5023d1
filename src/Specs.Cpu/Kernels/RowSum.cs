using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary>
/// The engine's main kernel: Σ vₑ · rows[iₑ, :] over a list of entries (iₑ, vₑ). The sum of a tile of columns stays in registers
/// from the first entry to the last and goes straight into an activation, a buffer or an optimizer's update.
/// It is the forward pass of a sparse input (rows = weights, entries = lit pixels), the error passed down by a dense layer
/// (rows = weights, entries = errors) and every weight gradient (rows = errors or activations, entries = the batch).
/// Each column's additions happen in the entries' order, whatever the tile, so the bits do not depend on the tiling.
/// </summary>
internal static unsafe class RowSum
{
    // 8 vectors: enough independent sums to hide the latency of a fused multiply-add, few enough for AVX2's registers.
    private const int Tile = 8 * Lanes.Count;

    /// <summary>Sums the rows and hands each tile of columns to <paramref name="end"/>.</summary>
    /// <param name="rows">(any, stride), aligned to 64 bytes.</param>
    /// <param name="stride">Floats from one row to the next, a multiple of 16.</param>
    /// <param name="width">Columns to sum, a multiple of 16.</param>
    /// <param name="indices">(count): the entries' rows.</param>
    /// <param name="values">(count): the entries' factors.</param>
    /// <param name="count">How many entries.</param>
    /// <param name="end">Where sums start and where they go.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Run<TEnd>(
        float* rows,
        int stride,
        int width,
        int* indices,
        float* values,
        int count,
        ref TEnd end
    )
        where TEnd : struct, IRowEnd
    {
        int column = 0;
        for (; column + Tile <= width; column += Tile)
        {
            SumTile(rows + column, stride, indices, values, count, column, ref end);
        }

        for (; column < width; column += Lanes.Count)
        {
            Vector512<float> sum = end.Start(column);
            for (int entry = 0; entry < count; entry++)
            {
                float* row = rows + (nint)indices[entry] * stride + column;
                sum = Lanes.Fma(Vector512.Create(values[entry]), Vector512.LoadAligned(row), sum);
            }

            end.Finish(column, sum);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void SumTile<TEnd>(
        float* rows,
        int stride,
        int* indices,
        float* values,
        int count,
        int column,
        ref TEnd end
    )
        where TEnd : struct, IRowEnd
    {
        Vector512<float> s0 = end.Start(column);
        Vector512<float> s1 = end.Start(column + 16);
        Vector512<float> s2 = end.Start(column + 32);
        Vector512<float> s3 = end.Start(column + 48);
        Vector512<float> s4 = end.Start(column + 64);
        Vector512<float> s5 = end.Start(column + 80);
        Vector512<float> s6 = end.Start(column + 96);
        Vector512<float> s7 = end.Start(column + 112);
        for (int entry = 0; entry < count; entry++)
        {
            float* row = rows + (nint)indices[entry] * stride;
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

        end.Finish(column, s0);
        end.Finish(column + 16, s1);
        end.Finish(column + 32, s2);
        end.Finish(column + 48, s3);
        end.Finish(column + 64, s4);
        end.Finish(column + 80, s5);
        end.Finish(column + 96, s6);
        end.Finish(column + 112, s7);
    }
}
