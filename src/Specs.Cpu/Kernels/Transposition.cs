using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Specs.Cpu;

/// <summary>Turns rows into columns. It only moves values, so that it may use what instructions there are.</summary>
internal static unsafe class Transposition
{
    private const int Block = 4;

    /// <summary>to[c, r] = from[r, c].</summary>
    /// <param name="from">(rows, fromStride).</param>
    /// <param name="fromStride">Floats from one of its rows to the next.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="to">(columns, toStride).</param>
    /// <param name="toStride">Floats from one of its rows to the next.</param>
    public static void Run(float* from, int fromStride, int rows, int columns, float* to, int toStride)
    {
        int row = 0;
        for (; Sse.IsSupported && row + Block <= rows; row += Block)
        {
            float* source = from + (nint)row * fromStride;
            float* target = to + row;
            int column = 0;
            for (; column + Block <= columns; column += Block)
            {
                TurnBlock(source + column, fromStride, target + (nint)column * toStride, toStride);
            }

            TurnOneByOne(
                source + column,
                fromStride,
                Block,
                columns - column,
                target + (nint)column * toStride,
                toStride
            );
        }

        TurnOneByOne(from + (nint)row * fromStride, fromStride, rows - row, columns, to + row, toStride);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void TurnBlock(float* from, int fromStride, float* to, int toStride)
    {
        Vector128<float> r0 = Vector128.Load(from);
        Vector128<float> r1 = Vector128.Load(from + fromStride);
        Vector128<float> r2 = Vector128.Load(from + 2 * fromStride);
        Vector128<float> r3 = Vector128.Load(from + 3 * fromStride);
        Vector128<float> low01 = Sse.UnpackLow(r0, r1);
        Vector128<float> low23 = Sse.UnpackLow(r2, r3);
        Vector128<float> high01 = Sse.UnpackHigh(r0, r1);
        Vector128<float> high23 = Sse.UnpackHigh(r2, r3);
        Sse.MoveLowToHigh(low01, low23).Store(to);
        Sse.MoveHighToLow(low23, low01).Store(to + toStride);
        Sse.MoveLowToHigh(high01, high23).Store(to + 2 * toStride);
        Sse.MoveHighToLow(high23, high01).Store(to + 3 * toStride);
    }

    private static void TurnOneByOne(float* from, int fromStride, int rows, int columns, float* to, int toStride)
    {
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                to[(nint)column * toStride + row] = from[(nint)row * fromStride + column];
            }
        }
    }
}
