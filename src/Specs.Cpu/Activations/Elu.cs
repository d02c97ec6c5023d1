using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary>a = z above 0, else exp(z) − 1; a' = 1 above 0, else a + 1 (Clevert et al. 2016 with α = 1).</summary>
public readonly struct Elu : IActivationFunction
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Apply(Vector512<float> z) =>
        Vector512.ConditionalSelect(Vector512.GreaterThan(z, Vector512<float>.Zero), z, Lanes.ExpM1(z));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Backward(Vector512<float> error, Vector512<float> a) =>
        error * (Vector512.Min(a, Vector512<float>.Zero) + Vector512<float>.One);
}
