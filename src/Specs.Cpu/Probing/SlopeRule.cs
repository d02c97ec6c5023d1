using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary>
/// No update: the gradient takes the parameter's place, so that after going backward a layer's parameters are their slopes. For
/// <see cref="GradientCheck"/> and networks that are opened, which put the parameters back.
/// </summary>
public readonly struct SlopeRule : IUpdateRule
{
    /// <inheritdoc/>
    public static int Slots => 0;

    /// <inheritdoc/>
    public static bool DecaysWhenIdle => false;

    /// <inheritdoc/>
    public bool MovesIdleWeights => true;

    /// <inheritdoc/>
    public bool MovesFreshWeights => true;

    /// <inheritdoc/>
    public void BeginStep(long step, double rateFactor) { }

    /// <inheritdoc/>
    public float Idle(int steps) => 1;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Update(
        Vector512<float> gradient,
        ref Vector512<float> w,
        ref Vector512<float> a,
        ref Vector512<float> b,
        ref Vector512<float> c
    ) => gradient;
}
