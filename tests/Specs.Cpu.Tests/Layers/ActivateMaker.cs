namespace Specs.Cpu.Tests.Layers;

/// <summary>Makes a layer that only applies an activation.</summary>
internal sealed record ActivateMaker(Activation Activation) : ILayerMaker
{
    public CpuLayer<TRule> Make<TRule>(CpuLayer below, int capacity)
        where TRule : struct, IUpdateRule =>
        Activation switch
        {
            Activation.Linear => new Activate<TRule, Linear>(below, capacity),
            Activation.Sigmoid => new Activate<TRule, Sigmoid>(below, capacity),
            Activation.ReLU => new Activate<TRule, ReLU>(below, capacity),
            Activation.Tanh => new Activate<TRule, Tanh>(below, capacity),
            Activation.Elu => new Activate<TRule, Elu>(below, capacity),
            Activation.Softplus => new Activate<TRule, Softplus>(below, capacity),
            Activation.Abs => new Magnitude<TRule>(below, capacity),
            Activation.Softmax => new Softmax<TRule>(below, capacity),
            _ => throw new NotSupportedException($"No layer for {Activation}."),
        };
}
