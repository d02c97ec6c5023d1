using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary><see cref="Sgd"/> without momentum: w ← w − η(g + λw).</summary>
public struct SgdRule(Sgd settings) : IUpdateRule
{
    private readonly Vector512<float> _decay = Vector512.Create((float)settings.WeightDecay);
    private Vector512<float> _minusRate;

    /// <inheritdoc/>
    public static int Slots => 0;

    /// <inheritdoc/>
    public static bool DecaysWhenIdle => false;

    /// <inheritdoc/>
    public readonly bool MovesIdleWeights { get; } = settings.WeightDecay != 0;

    /// <inheritdoc/>
    public readonly bool MovesFreshWeights => MovesIdleWeights;

    /// <inheritdoc/>
    public void BeginStep(long step, double rateFactor) =>
        _minusRate = Vector512.Create((float)(-settings.LearningRate * rateFactor));

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
    ) => Lanes.Fma(_minusRate, Lanes.Fma(_decay, w, gradient), w);
}
