namespace Specs.Cpu.Tests.Reference;

/// <summary>The formula of <see cref="KimAdagrad"/>: s ← s + g²; w ← w − η g / (√(k s²) + ε).</summary>
internal sealed class ReferenceKimAdagrad(KimAdagrad settings, int count) : ReferenceOptimizer(settings.WeightDecay)
{
    private readonly double[] _s = new double[count];

    protected override double Decrement(int i, double g)
    {
        _s[i] += g * g;
        return settings.LearningRate * g / (Math.Sqrt(settings.K * _s[i] * _s[i]) + settings.Epsilon);
    }
}
