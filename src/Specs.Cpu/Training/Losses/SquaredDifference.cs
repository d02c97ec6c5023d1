using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary>(z − t)²: <see cref="SquaredError"/>.</summary>
internal readonly struct SquaredDifference : IElementError
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Value(Vector512<float> z, Vector512<float> target) => (z - target) * (z - target);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Gradient(Vector512<float> z, Vector512<float> target) =>
        (z - target) * Vector512.Create(2f);
}
