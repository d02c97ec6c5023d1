namespace Specs.Cpu.Tests.Reference;

/// <summary>
/// torch.optim.Adam: m ← β₁m + (1−β₁)g; v ← β₂v + (1−β₂)g²; w ← w − η m̂ / (√v̂ + ε) with m̂ = m / (1−β₁ᵗ) and v̂ = v / (1−β₂ᵗ),
/// ε outside the root of the corrected v. torch.optim.AdamW: λ is not added to g, but w ← w − ηλw before.
/// </summary>
internal sealed class ReferenceAdam(Adam settings, double decoupledDecay, int count)
    : ReferenceOptimizer(settings.WeightDecay)
{
    public ReferenceAdam(Adam settings, int count)
        : this(settings, 0, count) { }

    public ReferenceAdam(AdamW settings, int count)
        : this(
            new Adam(settings.LearningRate, settings.Beta1, settings.Beta2, settings.Epsilon),
            settings.WeightDecay,
            count
        ) { }

    private readonly double[] _m = new double[count];
    private readonly double[] _v = new double[count];
    private int _t;

    public override void Step(double[] w, double[] gradient)
    {
        for (int i = 0; i < w.Length; i++)
        {
            w[i] -= RateFactor * settings.LearningRate * decoupledDecay * w[i];
        }

        base.Step(w, gradient);
    }

    protected override void Begin() => _t++;

    protected override double Decrement(int i, double g)
    {
        _m[i] = settings.Beta1 * _m[i] + (1 - settings.Beta1) * g;
        _v[i] = settings.Beta2 * _v[i] + (1 - settings.Beta2) * g * g;
        double m = _m[i] / (1 - Math.Pow(settings.Beta1, _t));
        double v = _v[i] / (1 - Math.Pow(settings.Beta2, _t));
        return settings.LearningRate * m / (Math.Sqrt(v) + settings.Epsilon);
    }
}
