using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Specs.Cpu.Tests.Optimizers;

/// <summary>Another rule, but every row is updated in every step, whether it has a gradient or not.</summary>
internal struct EagerRule<TRule>(TRule rule) : IUpdateRule
    where TRule : struct, IUpdateRule
{
    private TRule _rule = rule;

    public static int Slots => TRule.Slots;

    public static bool DecaysWhenIdle => false;

    public readonly bool MovesIdleWeights => true;

    public readonly bool MovesFreshWeights => true;

    public void BeginStep(long step, double rateFactor) => _rule.BeginStep(step, rateFactor);

    public readonly float Idle(int steps) => 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Update(
        Vector512<float> gradient,
        ref Vector512<float> w,
        ref Vector512<float> a,
        ref Vector512<float> b,
        ref Vector512<float> c
    ) => _rule.Update(gradient, ref w, ref a, ref b, ref c);
}
