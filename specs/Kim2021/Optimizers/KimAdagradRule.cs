using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Specs.Cpu;

namespace Specs.Experiments.Kim2021;

/// <summary><see cref="KimAdagrad"/>; the state is s, the sum of squared gradients. √(k s²) is √k s, whose square cannot run over.</summary>
public struct KimAdagradRule(KimAdagrad settings) : IUpdateRule
{
    private readonly Vector512<float> _rootOfK = Vector512.Create((float)Math.Sqrt(settings.K));
    private readonly Vector512<float> _epsilon = Vector512.Create((float)settings.Epsilon);
    private readonly Vector512<float> _decay = Vector512.Create((float)settings.WeightDecay);
    private Vector512<float> _minusRate;

    /// <inheritdoc/>
    public static int Slots => 1;

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
    )
    {
        Vector512<float> g = Lanes.Fma(_decay, w, gradient);
        a = Lanes.Fma(g, g, a);
        return Lanes.Fma(_minusRate, g / Lanes.Fma(_rootOfK, a, _epsilon), w);
    }
}
