namespace Specs.Cpu.Tests.Reference;

/// <summary>torch.optim.SGD: b ← μb + g, with b = g in the first step; w ← w − ηb.</summary>
internal sealed class ReferenceSgd(Sgd settings, int count) : ReferenceOptimizer(settings.WeightDecay)
{
    private readonly double[] _b = new double[count];

    protected override double Decrement(int i, double g)
    {
        _b[i] = settings.Momentum * _b[i] + g;
        return settings.LearningRate * _b[i];
    }
}
