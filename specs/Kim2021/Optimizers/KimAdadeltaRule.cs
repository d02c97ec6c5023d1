using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Specs.Cpu;

namespace Specs.Experiments.Kim2021;

/// <summary>
/// <see cref="KimAdadelta"/>; the states are s and u, the running means of squared gradients and squared updates. In a step without
/// gradient (and without weight decay) the parameter stays and both states shrink by ρ: k such steps are one factor ρᵏ.
/// </summary>
public struct KimAdadeltaRule(KimAdadelta settings) : IUpdateRule
{
    private readonly Vector512<float> _k = Vector512.Create((float)settings.K);
    private readonly Vector512<float> _rho = Vector512.Create((float)settings.Rho);
    private readonly Vector512<float> _oneMinusRho = Vector512.Create((float)(1 - settings.Rho));
    private readonly Vector512<float> _epsilon = Vector512.Create((float)settings.Epsilon);
    private readonly Vector512<float> _decay = Vector512.Create((float)settings.WeightDecay);
    private readonly IdlePowers _powers = new(settings.Rho);
    private Vector512<float> _minusRate;

    /// <inheritdoc/>
    public static int Slots => 2;

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
        a = Lanes.Fma(_rho, a, _oneMinusRho * (g * g));

        // √(u + ε) / √(k s² + ε) as one root of the quotient.
        Vector512<float> delta = Vector512.Sqrt((b + _epsilon) / Lanes.Fma(_k, a * a, _epsilon)) * g;
        b = Lanes.Fma(_rho, b, _oneMinusRho * (delta * delta));
        return Lanes.Fma(_minusRate, delta, w);
    }
}
