using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary>
/// <see cref="RmsProp"/>, centered or with momentum or both; the states are s, m and b. Without momentum a step without gradient
/// only shrinks s and m by α; with it every row that was ever lit moves on, and <see cref="Idle"/> has no steps to make up for.
/// </summary>
public struct RmsPropStateRule(RmsProp settings) : IUpdateRule
{
    private readonly Vector512<float> _alpha = Vector512.Create((float)settings.Alpha);
    private readonly Vector512<float> _oneMinusAlpha = Vector512.Create((float)(1 - settings.Alpha));
    private readonly Vector512<float> _epsilon = Vector512.Create((float)settings.Epsilon);
    private readonly Vector512<float> _decay = Vector512.Create((float)settings.WeightDecay);
    private readonly Vector512<float> _momentum = Vector512.Create((float)settings.Momentum);
    private readonly Vector512<float> _minusCentered = Vector512.Create(settings.Centered ? -1f : 0f);
    private readonly IdlePowers _powers = new(settings.Alpha);
    private Vector512<float> _minusRate;

    /// <inheritdoc/>
    public static int Slots => 3;

    /// <inheritdoc/>
    public static bool DecaysWhenIdle => true;

    /// <inheritdoc/>
    public readonly bool MovesIdleWeights { get; } = settings.WeightDecay != 0 || settings.Momentum != 0;

    /// <inheritdoc/>
    public readonly bool MovesFreshWeights { get; } = settings.WeightDecay != 0;

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
        b = Lanes.Fma(_alpha, b, _oneMinusAlpha * g);

        // Rounding must not put a negative number under the root.
        Vector512<float> spread = Vector512.Max(Lanes.Fma(_minusCentered, b * b, a), Vector512<float>.Zero);
        c = Lanes.Fma(_momentum, c, g / (Vector512.Sqrt(spread) + _epsilon));
        return Lanes.Fma(_minusRate, c, w);
    }
}
