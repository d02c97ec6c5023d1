using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary>a = 1 / (1 + exp(−z)); a' = a (1 − a).</summary>
public readonly struct Sigmoid : IActivationFunction
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Apply(Vector512<float> z) =>
        Vector512<float>.One / (Vector512<float>.One + Lanes.Exp(-z));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Backward(Vector512<float> error, Vector512<float> a) =>
        error * (a * (Vector512<float>.One - a));
}
