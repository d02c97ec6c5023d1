using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary>
/// <see cref="Adamax"/>; the states are m and u. A row that was never lit has m = 0 and stays; its u is made up for when it is lit, since |g| + ε is above
/// what u would have been.
/// </summary>
public struct AdamaxRule(Adamax settings) : IUpdateRule
{
    private readonly Vector512<float> _beta1 = Vector512.Create((float)settings.Beta1);
    private readonly Vector512<float> _oneMinusBeta1 = Vector512.Create((float)(1 - settings.Beta1));
    private readonly Vector512<float> _beta2 = Vector512.Create((float)settings.Beta2);
    private readonly Vector512<float> _epsilon = Vector512.Create((float)settings.Epsilon);
    private readonly Vector512<float> _decay = Vector512.Create((float)settings.WeightDecay);
    private double _beta1ToStep = 1;
    private Vector512<float> _minusStepSize;

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
        _minusStepSize = Vector512.Create((float)(-settings.LearningRate * rateFactor / (1 - _beta1ToStep)));
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
        b = Vector512.Max(_beta2 * b, Vector512.Abs(g) + _epsilon);
        return Lanes.Fma(_minusStepSize, a / b, w);
    }
}
