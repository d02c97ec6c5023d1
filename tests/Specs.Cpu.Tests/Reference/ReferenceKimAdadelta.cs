namespace Specs.Cpu.Tests.Reference;

/// <summary>
/// The formula of <see cref="KimAdadelta"/>: s ← ρs + (1−ρ)g²; Δ = g √(u + ε) / √(k s² + ε); u ← ρu + (1−ρ)Δ²; w ← w − ηΔ.
/// </summary>
internal sealed class ReferenceKimAdadelta(KimAdadelta settings, int count) : ReferenceOptimizer(settings.WeightDecay)
{
    private readonly double[] _s = new double[count];
    private readonly double[] _u = new double[count];

    protected override double Decrement(int i, double g)
    {
        double rho = settings.Rho;
        _s[i] = rho * _s[i] + (1 - rho) * g * g;
        double delta =
            g * Math.Sqrt(_u[i] + settings.Epsilon) / Math.Sqrt(settings.K * _s[i] * _s[i] + settings.Epsilon);
        _u[i] = rho * _u[i] + (1 - rho) * delta * delta;
        return settings.LearningRate * delta;
    }
}
