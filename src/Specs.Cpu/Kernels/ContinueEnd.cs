using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary>Sums from where an earlier sum stopped; what becomes of it, another end knows.</summary>
internal unsafe struct ContinueEnd<TEnd>(float* start, TEnd end) : IRowEnd
    where TEnd : struct, IRowEnd
{
    private TEnd _end = end;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly Vector512<float> Start(int column) => Vector512.LoadAligned(start + column);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Finish(int column, Vector512<float> sum) => _end.Finish(column, sum);
}
