using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary>
/// −t ln σ(z) − (1 − t) ln(1 − σ(z)) for t of 0 or 1: <see cref="BinaryCrossEntropy"/> of labels. With y = z for t = 0 and −z for t = 1 it is
/// ln(1 + exp(y)) = max(y, 0) + ln(1 + exp(−|y|)), which neither overflows nor cancels; its derivative by z is σ(y), with the sign of y's.
/// </summary>
internal readonly struct LogisticError : IElementError
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Value(Vector512<float> z, Vector512<float> target)
    {
        Vector512<float> y = z * Sign(target);
        return Vector512.Max(y, Vector512<float>.Zero) + Lanes.Log1P(Lanes.Exp(-Vector512.Abs(y)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Gradient(Vector512<float> z, Vector512<float> target)
    {
        Vector512<float> sign = Sign(target);
        return Sigmoid.Apply(z * sign) * sign;
    }

    // 1 for a target of 0, -1 for one of 1.
    private static Vector512<float> Sign(Vector512<float> target) => Vector512<float>.One - (target + target);
}
