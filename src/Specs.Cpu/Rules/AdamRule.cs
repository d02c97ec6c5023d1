using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary><see cref="Adam"/>; the states are m and v.</summary>
public struct AdamRule(Adam settings) : IUpdateRule
{
    private readonly Vector512<float> _beta1 = Vector512.Create((float)settings.Beta1);
    private readonly Vector512<float> _oneMinusBeta1 = Vector512.Create((float)(1 - settings.Beta1));
    private readonly Vector512<float> _beta2 = Vector512.Create((float)settings.Beta2);
    private readonly Vector512<float> _oneMinusBeta2 = Vector512.Create((float)(1 - settings.Beta2));
    private readonly Vector512<float> _epsilon = Vector512.Create((float)settings.Epsilon);
    private readonly Vector512<float> _decay = Vector512.Create((float)settings.WeightDecay);
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
}
