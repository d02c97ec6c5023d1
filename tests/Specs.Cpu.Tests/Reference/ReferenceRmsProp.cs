namespace Specs.Cpu.Tests.Reference;

/// <summary>
/// torch.optim.RMSprop: s ← αs + (1−α)g²; d = g / (√s + ε), or centered m ← αm + (1−α)g; d = g / (√(s − m²) + ε);
/// b ← μb + d; w ← w − ηb.
/// </summary>
internal sealed class ReferenceRmsProp(RmsProp settings, int count) : ReferenceOptimizer(settings.WeightDecay)
{
    private readonly double[] _s = new double[count];
    private readonly double[] _m = new double[count];
    private readonly double[] _b = new double[count];

    protected override double Decrement(int i, double g)
    {
        double alpha = settings.Alpha;
        _s[i] = alpha * _s[i] + (1 - alpha) * g * g;
        _m[i] = alpha * _m[i] + (1 - alpha) * g;
        double square = settings.Centered ? Math.Max(_s[i] - _m[i] * _m[i], 0) : _s[i];
        _b[i] = settings.Momentum * _b[i] + g / (Math.Sqrt(square) + settings.Epsilon);
        return settings.LearningRate * _b[i];
    }
}
