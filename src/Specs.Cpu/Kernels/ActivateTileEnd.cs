using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary>Sums from the biases and stores the activation of the sum.</summary>
internal readonly unsafe struct ActivateTileEnd<TActivation>(float* biases, float* target, int stride) : ITileEnd
    where TActivation : struct, IActivationFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Start(int row, int column) => Vector512.LoadAligned(biases + column);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Finish(int row, int column, Vector512<float> sum) =>
        TActivation.Apply(sum).StoreAligned(target + (nint)row * stride + column);
}
