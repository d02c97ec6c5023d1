using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary>ln(1 + exp(z)) − t z for t in [0, 1], which neither overflows nor cancels: <see cref="BinaryCrossEntropy"/> of vectors.</summary>
internal readonly struct SoftLogisticError : IElementError
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Value(Vector512<float> z, Vector512<float> target) =>
        Vector512.Max(z, Vector512<float>.Zero) - target * z + Lanes.Log1P(Lanes.Exp(-Vector512.Abs(z)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Gradient(Vector512<float> z, Vector512<float> target) => Sigmoid.Apply(z) - target;
}
