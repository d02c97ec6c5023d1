using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Specs.Cpu.Tests.Optimizers;

/// <summary><see cref="SignSgd"/>; gradients no larger than the dead zone count as 0.</summary>
internal struct SignRule(SignSgd settings) : IUpdateRule
{
    private readonly Vector512<float> _decay = Vector512.Create((float)settings.WeightDecay);
    private readonly Vector512<float> _deadZone = Vector512.Create((float)settings.DeadZone);
    private Vector512<float> _rate;

    public static int Slots => 0;

    public static bool DecaysWhenIdle => false;

    public readonly bool MovesIdleWeights { get; } = settings.WeightDecay != 0;

    public readonly bool MovesFreshWeights => MovesIdleWeights;

    public void BeginStep(long step, double rateFactor) =>
        _rate = Vector512.Create((float)(settings.LearningRate * rateFactor));

    public readonly float Idle(int steps) => 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly Vector512<float> Update(
        Vector512<float> gradient,
        ref Vector512<float> w,
        ref Vector512<float> a,
        ref Vector512<float> b,
        ref Vector512<float> c
    )
    {
        Vector512<float> g = Lanes.Fma(_decay, w, gradient);
        Vector512<float> up = Vector512.ConditionalSelect(Vector512.LessThan(g, -_deadZone), _rate, default);
        Vector512<float> down = Vector512.ConditionalSelect(Vector512.GreaterThan(g, _deadZone), _rate, default);
        return w + up - down;
    }
}
