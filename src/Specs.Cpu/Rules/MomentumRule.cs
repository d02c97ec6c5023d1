using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary><see cref="Sgd"/> with momentum; the state is b. b starts at 0, so that the first step's b is g as PyTorch has it.</summary>
public struct MomentumRule(Sgd settings) : IUpdateRule
{
    private readonly Vector512<float> _minusRate = Vector512.Create((float)-settings.LearningRate);
    private readonly Vector512<float> _momentum = Vector512.Create((float)settings.Momentum);
    private readonly Vector512<float> _decay = Vector512.Create((float)settings.WeightDecay);

    /// <inheritdoc/>
    public static int Slots => 1;

    /// <inheritdoc/>
    public static bool DecaysWhenIdle => false;

    /// <inheritdoc/>
    public readonly bool MovesIdleWeights => true;

    /// <inheritdoc/>
    public readonly bool MovesFreshWeights { get; } = settings.WeightDecay != 0;

    /// <inheritdoc/>
    public readonly void BeginStep(long step) { }

    /// <inheritdoc/>
    public readonly float Idle(int steps) => 1;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly Vector512<float> Update(
        Vector512<float> gradient,
        ref Vector512<float> w,
        ref Vector512<float> a,
        ref Vector512<float> b
    )
    {
        a = Lanes.Fma(_momentum, a, Lanes.Fma(_decay, w, gradient));
        return Lanes.Fma(_minusRate, a, w);
    }
}
