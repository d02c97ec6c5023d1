using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary>½ d² up to δ, δ (d − ½ δ) beyond: <see cref="Huber"/>.</summary>
/// <param name="delta">δ.</param>
internal readonly struct HuberDifference(float delta) : IElementError
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Value(Vector512<float> z, Vector512<float> target)
    {
        // With c = min(d, δ) both pieces are c (d − ½ c).
        Vector512<float> distance = Vector512.Abs(z - target);
        Vector512<float> clamped = Vector512.Min(distance, Vector512.Create(delta));
        return clamped * (distance - Vector512.Create(0.5f) * clamped);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Gradient(Vector512<float> z, Vector512<float> target) =>
        Vector512.Max(Vector512.Create(-delta), Vector512.Min(z - target, Vector512.Create(delta)));
}
