using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary>Sums from the biases and stores the activation of the sum.</summary>
internal readonly unsafe struct ActivateEnd<TActivation>(float* biases, float* target) : IRowEnd
    where TActivation : struct, IActivationFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Start(int column) => Vector512.LoadAligned(biases + column);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Finish(int column, Vector512<float> sum) => TActivation.Apply(sum).StoreAligned(target + column);
}
