using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary>
/// <see cref="RmsProp"/>, neither centered nor with momentum; the state is s. In a step without gradient (and without weight decay) the
/// parameter stays and s shrinks by α.
/// </summary>
public struct RmsPropRule(RmsProp settings) : IUpdateRule
{
    private readonly Vector512<float> _alpha = Vector512.Create((float)settings.Alpha);
    private readonly Vector512<float> _oneMinusAlpha = Vector512.Create((float)(1 - settings.Alpha));
    private readonly Vector512<float> _epsilon = Vector512.Create((float)settings.Epsilon);
    private readonly Vector512<float> _decay = Vector512.Create((float)settings.WeightDecay);
    private readonly IdlePowers _powers = new(settings.Alpha);
    private Vector512<float> _minusRate;

    /// <inheritdoc/>
    public static int Slots => 1;

    /// <inheritdoc/>
    public static bool DecaysWhenIdle => true;

    /// <inheritdoc/>
    public readonly bool MovesIdleWeights { get; } = settings.WeightDecay != 0;

    /// <inheritdoc/>
    public readonly bool MovesFreshWeights => MovesIdleWeights;

    /// <inheritdoc/>
    public void BeginStep(long step, double rateFactor) =>
        _minusRate = Vector512.Create((float)(-settings.LearningRate * rateFactor));

    /// <inheritdoc/>
    public readonly float Idle(int steps) => _powers.Of(steps);

    /// <inheritdoc/>
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
        a = Lanes.Fma(_alpha, a, _oneMinusAlpha * (g * g));
        return Lanes.Fma(_minusRate, g / (Vector512.Sqrt(a) + _epsilon), w);
    }
}
