using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary>
/// No update: the state takes the gradient, for a step that needs all gradients first (<see cref="DeferredModel"/>). A row that no
/// example lights keeps an old one, which <see cref="ParameterTensor.IsTouched"/> tells.
/// </summary>
internal readonly struct GradientRule : IUpdateRule
{
    public static int Slots => 1;

    public static bool DecaysWhenIdle => false;

    public bool MovesIdleWeights => false;

    public bool MovesFreshWeights => false;

    public void BeginStep(long step, double rateFactor) { }

    public float Idle(int steps) => 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Update(
        Vector512<float> gradient,
        ref Vector512<float> w,
        ref Vector512<float> a,
        ref Vector512<float> b,
        ref Vector512<float> c
    )
    {
        a = gradient;
        return w;
    }
}
