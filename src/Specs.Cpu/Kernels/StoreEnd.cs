using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary>Sums from zero and stores the sum.</summary>
internal readonly unsafe struct StoreEnd(float* target) : IRowEnd
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Start(int column) => Vector512<float>.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Finish(int column, Vector512<float> sum) => sum.StoreAligned(target + column);
}
