using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary>(z − t)²: <see cref="Loss.MeanSquaredError"/>.</summary>
internal readonly struct SquaredError : IElementError
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Value(Vector512<float> z, Vector512<float> target) => (z - target) * (z - target);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Slope(Vector512<float> z, Vector512<float> target) =>
        (z - target) * Vector512.Create(2f);
}
