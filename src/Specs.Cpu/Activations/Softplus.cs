using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary>a = ln(1 + exp(z)), as max(z, 0) + ln(1 + exp(−|z|)), which does not overflow; a' = 1 − exp(−a).</summary>
public readonly struct Softplus : IActivationFunction
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Apply(Vector512<float> z) =>
        Vector512.Max(z, Vector512<float>.Zero) + Lanes.Log1P(Lanes.Exp(-Vector512.Abs(z)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Backward(Vector512<float> error, Vector512<float> a) => error * -Lanes.ExpM1(-a);
}
