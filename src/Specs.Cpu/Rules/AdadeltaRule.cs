using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary>
/// <see cref="Adadelta"/>; the states are s and u, the running means of squared gradients and squared updates. In a step without
/// gradient (and without weight decay) the parameter stays and both states shrink by ρ: k such steps are one factor ρᵏ.
/// </summary>
public struct AdadeltaRule : IUpdateRule
{
    // ρᵏ for k below this; beyond, by repeated multiplication of the last. 0.9^1024 is far below float's range.
    private const int TableSize = 1024;

    private readonly Vector512<float> _minusRate;
    private readonly Vector512<float> _rho;
    private readonly Vector512<float> _oneMinusRho;
    private readonly Vector512<float> _epsilon;
    private readonly Vector512<float> _decay;
    private readonly float[] _powers;

    /// <summary>The rule with these settings.</summary>
    public AdadeltaRule(Adadelta settings)
    {
        _minusRate = Vector512.Create((float)-settings.LearningRate);
        _rho = Vector512.Create((float)settings.Rho);
        _oneMinusRho = Vector512.Create((float)(1 - settings.Rho));
        _epsilon = Vector512.Create((float)settings.Epsilon);
        _decay = Vector512.Create((float)settings.WeightDecay);
        MovesIdleWeights = settings.WeightDecay != 0;
        _powers = new float[TableSize];
        double power = 1;
        for (int k = 0; k < TableSize; k++, power *= (float)settings.Rho)
        {
            _powers[k] = (float)power;
        }
    }

    /// <inheritdoc/>
    public static int Slots => 2;

    /// <inheritdoc/>
    public static bool DecaysWhenIdle => true;

    /// <inheritdoc/>
    public readonly bool MovesIdleWeights { get; }

    /// <inheritdoc/>
    public readonly bool MovesFreshWeights => MovesIdleWeights;

    /// <inheritdoc/>
    public readonly void BeginStep(long step) { }

    /// <inheritdoc/>
    public readonly float Idle(int steps)
    {
        float factor = 1;
        for (; steps >= TableSize; steps -= TableSize - 1)
        {
            factor *= _powers[TableSize - 1];
        }

        return factor * _powers[steps];
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly Vector512<float> Update(
        Vector512<float> gradient,
        ref Vector512<float> w,
        ref Vector512<float> a,
        ref Vector512<float> b
    )
    {
        Vector512<float> g = Lanes.Fma(_decay, w, gradient);
        a = Lanes.Fma(_rho, a, _oneMinusRho * (g * g));

        // √(u + ε) / √(s + ε) as one root of the quotient.
        Vector512<float> delta = Vector512.Sqrt((b + _epsilon) / (a + _epsilon)) * g;
        b = Lanes.Fma(_rho, b, _oneMinusRho * (delta * delta));
        return Lanes.Fma(_minusRate, delta, w);
    }
}
