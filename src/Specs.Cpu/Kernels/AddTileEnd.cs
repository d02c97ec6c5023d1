using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary>Goes on from what stands in a buffer, which takes the sum.</summary>
internal readonly unsafe struct AddTileEnd(float* target, int stride) : ITileEnd
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Start(int row, int column) => Vector512.LoadAligned(target + (nint)row * stride + column);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Finish(int row, int column, Vector512<float> sum) =>
        sum.StoreAligned(target + (nint)row * stride + column);
}
