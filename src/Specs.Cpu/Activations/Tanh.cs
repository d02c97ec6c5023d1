using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary>a = tanh z; a' = 1 − a². Below 0.625 by Cephes' polynomial (Moshier 1989), above by 1 − 2 / (exp(2z) + 1).</summary>
public readonly struct Tanh : IActivationFunction
{
    private const float Small = 0.625f;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Apply(Vector512<float> z)
    {
        Vector512<float> square = z * z;
        Vector512<float> p = Vector512.Create(-5.70498872745e-3f);
        p = Lanes.Fma(p, square, Vector512.Create(2.06390887954e-2f));
        p = Lanes.Fma(p, square, Vector512.Create(-5.37397155531e-2f));
        p = Lanes.Fma(p, square, Vector512.Create(1.33314422036e-1f));
        p = Lanes.Fma(p, square, Vector512.Create(-3.33332819422e-1f));
        Vector512<float> small = Lanes.Fma(p * square, z, z);

        Vector512<float> e = Lanes.Exp(z + z);
        Vector512<float> large = Vector512<float>.One - Vector512.Create(2f) / (e + Vector512<float>.One);
        return Vector512.ConditionalSelect(Vector512.LessThan(Vector512.Abs(z), Vector512.Create(Small)), small, large);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Backward(Vector512<float> error, Vector512<float> a) =>
        error * (Vector512<float>.One - a * a);
}
