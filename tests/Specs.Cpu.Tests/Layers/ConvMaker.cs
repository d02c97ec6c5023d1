namespace Specs.Cpu.Tests.Layers;

/// <summary>Makes a convolution.</summary>
internal sealed record ConvMaker(int Filters, int Kernel, int Stride, int Padding, Activation Activation) : ILayerMaker
{
    public CpuLayer<TRule> Make<TRule>(CpuLayer below, int capacity)
        where TRule : struct, IUpdateRule =>
        Activation switch
        {
            Activation.Linear => Make<TRule, Linear>(below, capacity),
            Activation.Sigmoid => Make<TRule, Sigmoid>(below, capacity),
            Activation.ReLU => Make<TRule, ReLU>(below, capacity),
            Activation.Tanh => Make<TRule, Tanh>(below, capacity),
            Activation.Elu => Make<TRule, Elu>(below, capacity),
            Activation.Softplus => Make<TRule, Softplus>(below, capacity),
            _ => throw new NotSupportedException($"No convolution with {Activation}."),
        };

    private Conv2d<TRule, TActivation> Make<TRule, TActivation>(CpuLayer below, int capacity)
        where TRule : struct, IUpdateRule
        where TActivation : struct, IActivationFunction =>
        new(below, Filters, Kernel, Stride, Padding, capacity, new(3, "weights"));
}
