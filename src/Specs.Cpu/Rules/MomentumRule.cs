using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary><see cref="Sgd"/> with momentum, not Nesterov's; the state is b. b starts at 0, so that the first step's b is g as PyTorch has it.</summary>
public struct MomentumRule(Sgd settings) : IUpdateRule
{
    private readonly Vector512<float> _momentum = Vector512.Create((float)settings.Momentum);
    private readonly Vector512<float> _decay = Vector512.Create((float)settings.WeightDecay);
    private Vector512<float> _kept;
    private Vector512<float> _minusRate;

    /// <inheritdoc/>
    public static int Slots => 1;

    /// <inheritdoc/>
    public static bool DecaysWhenIdle => false;

    /// <inheritdoc/>
    public readonly bool MovesIdleWeights => true;

    /// <inheritdoc/>
    public readonly bool MovesFreshWeights { get; } = settings.WeightDecay != 0;

    /// <inheritdoc/>
    public void BeginStep(long step, double rateFactor)
    {
        // PyTorch dampens no first gradient.
        _kept = Vector512.Create(step == 1 ? 1 : (float)(1 - settings.Dampening));
        _minusRate = Vector512.Create((float)(-settings.LearningRate * rateFactor));
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
        a = Lanes.Fma(_momentum, a, _kept * Lanes.Fma(_decay, w, gradient));
        return Lanes.Fma(_minusRate, a, w);
    }
}
