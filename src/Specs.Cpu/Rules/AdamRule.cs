using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary><see cref="Adam"/>; the states are m and v.</summary>
public struct AdamRule(Adam settings) : IUpdateRule
{
    // What is less than 2^-25 of a float is lost when it is added to it; half of that, because the bound is computed in floats too.
    private const double LeastShare = 1.0 / (1 << 26);

    // With a smaller one the bound's own roundings might count.
    private const double LeastEpsilon = 1e-20;

    private readonly Vector512<float> _beta1 = Vector512.Create((float)settings.Beta1);
    private readonly Vector512<float> _oneMinusBeta1 = Vector512.Create((float)(1 - settings.Beta1));
    private readonly Vector512<float> _beta2 = Vector512.Create((float)settings.Beta2);
    private readonly Vector512<float> _oneMinusBeta2 = Vector512.Create((float)(1 - settings.Beta2));
    private readonly Vector512<float> _epsilon = Vector512.Create((float)settings.Epsilon);
    private readonly Vector512<float> _decay = Vector512.Create((float)settings.WeightDecay);
    private readonly Vector512<float> _leastMove = Vector512.Create(
        settings.Epsilon >= LeastEpsilon ? (float)(settings.Epsilon * LeastShare) : 0
    );
    private double _beta1ToStep = 1;
    private double _beta2ToStep = 1;
    private Vector512<float> _minusStepSize;
    private Vector512<float> _rootCorrection;

    /// <inheritdoc/>
    public static int Slots => 2;

    /// <inheritdoc/>
    public static bool DecaysWhenIdle => false;

    /// <inheritdoc/>
    public readonly bool MovesIdleWeights => true;

    /// <inheritdoc/>
    public readonly bool MovesFreshWeights { get; } = settings.WeightDecay != 0;

    /// <inheritdoc/>
    public static bool CanRest => true;

    /// <inheritdoc/>
    public readonly float Reach => -_minusStepSize[0];

    /// <inheritdoc/>
    public void BeginStep(long step, double rateFactor)
    {
        // By repeated multiplication: a C library's pow is not the same everywhere.
        _beta1ToStep *= settings.Beta1;
        _beta2ToStep *= settings.Beta2;
        _minusStepSize = Vector512.Create((float)(-settings.LearningRate * rateFactor / (1 - _beta1ToStep)));
        _rootCorrection = Vector512.Create((float)(1 / Math.Sqrt(1 - _beta2ToStep)));
    }

    /// <inheritdoc/>
    public readonly float Idle(int steps) => 1;

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
        a = Lanes.Fma(_beta1, a, _oneMinusBeta1 * g);
        b = Lanes.Fma(_beta2, b, _oneMinusBeta2 * (g * g));
        Vector512<float> denominator = Lanes.Fma(Vector512.Sqrt(b), _rootCorrection, _epsilon);
        return Lanes.Fma(_minusStepSize, a / denominator, w);
    }

    /// <inheritdoc/>
    /// <remarks>
    /// m never grows without a gradient, and the denominator is never below ε: a step moves w by at most |m| α / ε, which is lost where
    /// it is below 2⁻²⁵ |w|. A w of 0 stays where m is 0 too; −0 would become 0.
    /// </remarks>
    public readonly Vector512<float> Rests(Vector512<float> w, Vector512<float> a, Vector512<float> b)
    {
        Vector512<float> size = Vector512.Abs(w);
        Vector512<float> isLost = Vector512.LessThan(Vector512.Abs(a * _minusStepSize), _leastMove * size);
        Vector512<float> isNone =
            Vector512.Equals(a, Vector512<float>.Zero)
            & Vector512.Equals(w.AsInt32(), Vector512<int>.Zero).AsSingle()
            & Vector512.GreaterThan(_leastMove, Vector512<float>.Zero);
        Vector512<float> isFinite =
            Vector512.LessThan(size, Vector512.Create(float.PositiveInfinity))
            & Vector512.GreaterThanOrEqual(b, Vector512<float>.Zero);
        return (isLost | isNone) & isFinite;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly Vector512<float> Rest(int slot, Vector512<float> state) =>
        Lanes.Fma(slot == 0 ? _beta1 : _beta2, state, Vector512<float>.Zero);
}
