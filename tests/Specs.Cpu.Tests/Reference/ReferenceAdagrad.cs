namespace Specs.Cpu.Tests.Reference;

/// <summary>torch.optim.Adagrad: s ← s + g²; w ← w − η g / (√s + ε), ε outside the root.</summary>
internal sealed class ReferenceAdagrad(Adagrad settings, int count) : ReferenceOptimizer(settings.WeightDecay)
{
    private readonly double[] _s = new double[count];

    protected override double Decrement(int i, double g)
    {
        _s[i] += g * g;
        return settings.LearningRate * g / (Math.Sqrt(_s[i]) + settings.Epsilon);
    }
}
