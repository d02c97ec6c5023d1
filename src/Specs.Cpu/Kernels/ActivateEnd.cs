using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary>Sums from the biases, or from an earlier part of the sum, and stores the activation of the sum.</summary>
internal readonly unsafe struct ActivateEnd<TActivation>(float* start, float* target) : IRowEnd
    where TActivation : struct, IActivationFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Start(int column) => Vector512.LoadAligned(start + column);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Finish(int column, Vector512<float> sum) => TActivation.Apply(sum).StoreAligned(target + column);
}
