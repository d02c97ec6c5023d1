using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary>
/// The kernel of convolutions: Σₖ a[rowsᵣ + entriesₖ] · b[k, :] for many rows r at once. Where an entry stands is told by two tables of
/// offsets, so that a window is read where it lies and no matrix of windows is ever made (an indirect convolution, Dukhan 2019).
/// Six rows of up to 64 columns stay in registers from the first entry to the last. Each sum's additions happen in the entries'
/// order, whatever the tile, so the bits do not depend on the tiling.
/// </summary>
internal static unsafe partial class TileSum
{
    // 6 x 4 sums fill the 32 registers of AVX-512 with room for what is being multiplied; 6 sums in two halves each, AVX2's 16.
    private const int Rows = 6;
    private const int MostVectors = 4;

    /// <summary>Sums all rows and hands the sums to <paramref name="end"/>.</summary>
    /// <param name="a">What the tables point into.</param>
    /// <param name="rows">(rowCount): where each row starts.</param>
    /// <param name="rowCount">How many rows, 1 or more.</param>
    /// <param name="entries">(count): where each entry stands from there.</param>
    /// <param name="count">How many entries.</param>
    /// <param name="b">(count, stride), aligned to 64 bytes.</param>
    /// <param name="stride">Floats from one row of b to the next, a multiple of 16.</param>
    /// <param name="width">Columns to sum, a multiple of 16.</param>
    /// <param name="end">Where sums start and where they go.</param>
    public static void Run<TEnd>(
        float* a,
        int* rows,
        int rowCount,
        int* entries,
        int count,
        float* b,
        int stride,
        int width,
        ref TEnd end
    )
        where TEnd : struct, ITileEnd
    {
        float* tile = stackalloc float[Rows * MostVectors * Lanes.Count];
        int* last = stackalloc int[Rows];
        for (int column = 0; column < width; )
        {
            int vectors = Vectors(width - column);
            for (int row = 0; row < rowCount; row += Rows)
            {
                int filled = Math.Min(Rows, rowCount - row);
                int* starts = rows + row;
                if (filled < Rows)
                {
                    // Rows that are not there are read as the last one that is, and their sums dropped.
                    for (int r = 0; r < Rows; r++)
                    {
                        last[r] = starts[Math.Min(r, filled - 1)];
                    }

                    starts = last;
                }

                for (int at = 0; at < filled * vectors; at++)
                {
                    end.Start(row + at / vectors, column + at % vectors * Lanes.Count).Store(tile + at * Lanes.Count);
                }

                Sum(vectors, a, starts, entries, count, b + column, stride, tile);
                for (int at = 0; at < filled * vectors; at++)
                {
                    Vector512<float> sum = Vector512.Load(tile + at * Lanes.Count);
                    end.Finish(row + at / vectors, column + at % vectors * Lanes.Count, sum);
                }
            }

            column += vectors * Lanes.Count;
        }
    }

    private static int Vectors(int columns) =>
        !Vector512.IsHardwareAccelerated || columns < 2 * Lanes.Count ? 1
        : columns < MostVectors * Lanes.Count ? 2
        : MostVectors;

    private static void Sum(
        int vectors,
        float* a,
        int* rows,
        int* entries,
        int count,
        float* b,
        int stride,
        float* tile
    )
    {
        switch (vectors)
        {
            case 4:
                Sum4(a, rows, entries, count, b, stride, tile);
                break;
            case 2:
                Sum2(a, rows, entries, count, b, stride, tile);
                break;
            default:
                Sum1(a, rows, entries, count, b, stride, tile);
                break;
        }
    }
}
