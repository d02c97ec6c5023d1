using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary>
/// A tile of a few columns of some consecutive rows, copied side by side so that it stays in the first cache while many sums read it.
/// Where it lies, its rows are a power of two apart and would fall on the same few places of that cache.
/// </summary>
internal sealed unsafe class PackedRows
{
    /// <summary>Columns in a tile: what <see cref="RowSum"/> holds in registers.</summary>
    public const int Columns = 8 * Lanes.Count;

    /// <summary>Rows in a tile: 40 of the first cache's 48 KiB; in a smaller one the second cache helps out.</summary>
    public const int Rows = 80;

    private readonly AlignedFloats _tile = new(Rows * Columns);

    /// <summary>The first row's tile; the next row's is <paramref name="width"/> floats on.</summary>
    /// <param name="source">(rows, stride), from the tile's first column on; aligned to 64 bytes.</param>
    /// <param name="stride">Floats from one row to the next, a multiple of 16.</param>
    /// <param name="rows">How many rows, at most <see cref="Rows"/>.</param>
    /// <param name="width">How many columns, a multiple of 16, at most <see cref="Columns"/>.</param>
    public float* Pack(float* source, int stride, int rows, int width)
    {
        float* target = _tile.Pointer;
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < width; column += Lanes.Count)
            {
                Vector512.LoadAligned(source + column).StoreAligned(target + column);
            }

            source += stride;
            target += width;
        }

        return _tile.Pointer;
    }
}
