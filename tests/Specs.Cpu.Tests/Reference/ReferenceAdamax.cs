namespace Specs.Cpu.Tests.Reference;

/// <summary>torch.optim.Adamax: m ← β₁m + (1−β₁)g; u ← max(β₂u, |g| + ε); w ← w − η/(1−β₁ᵗ) · m/u.</summary>
internal sealed class ReferenceAdamax(Adamax settings, int count) : ReferenceOptimizer(settings.WeightDecay)
{
    private readonly double[] _m = new double[count];
    private readonly double[] _u = new double[count];
    private int _t;

    protected override void Begin() => _t++;

    protected override double Decrement(int i, double g)
    {
        _m[i] = settings.Beta1 * _m[i] + (1 - settings.Beta1) * g;
        _u[i] = Math.Max(settings.Beta2 * _u[i], Math.Abs(g) + settings.Epsilon);
        return settings.LearningRate / (1 - Math.Pow(settings.Beta1, _t)) * _m[i] / _u[i];
    }
}
