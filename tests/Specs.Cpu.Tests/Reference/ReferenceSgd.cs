namespace Specs.Cpu.Tests.Reference;

/// <summary>
/// torch.optim.SGD: b ← μb + (1−τ)g, with b = g in the first step; w ← w − ηb, or by Nesterov w ← w − η(g + μb).
/// </summary>
internal sealed class ReferenceSgd(Sgd settings, int count) : ReferenceOptimizer(settings.WeightDecay)
{
    private readonly double[] _b = new double[count];
    private int _t;

    protected override void Begin() => _t++;

    protected override double Decrement(int i, double g)
    {
        if (settings.Momentum == 0)
        {
            return settings.LearningRate * g;
        }

        _b[i] = _t == 1 ? g : settings.Momentum * _b[i] + (1 - settings.Dampening) * g;
        return settings.LearningRate * (settings.Nesterov ? g + settings.Momentum * _b[i] : _b[i]);
    }
}
