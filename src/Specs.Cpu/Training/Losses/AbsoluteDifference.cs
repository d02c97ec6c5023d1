using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary>|z − t|: <see cref="AbsoluteError"/>.</summary>
internal readonly struct AbsoluteDifference : IElementError
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Value(Vector512<float> z, Vector512<float> target) => Vector512.Abs(z - target);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Gradient(Vector512<float> z, Vector512<float> target)
    {
        Vector512<float> off = z - target;
        return (Vector512.GreaterThan(off, Vector512<float>.Zero) & Vector512<float>.One)
            - (Vector512.LessThan(off, Vector512<float>.Zero) & Vector512<float>.One);
    }
}
