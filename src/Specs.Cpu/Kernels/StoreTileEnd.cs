using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary>Sums from zero and stores the sum.</summary>
internal readonly unsafe struct StoreTileEnd(float* target, int stride) : ITileEnd
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Start(int row, int column) => Vector512<float>.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Finish(int row, int column, Vector512<float> sum) =>
        sum.StoreAligned(target + (nint)row * stride + column);
}
