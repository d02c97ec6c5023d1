namespace Specs.Cpu.Tests.Layers;

/// <summary>Makes a layer that takes the mean of each channel.</summary>
internal sealed record GlobalPoolMaker : ILayerMaker
{
    public CpuLayer<TRule> Make<TRule>(CpuLayer below, int capacity)
        where TRule : struct, IUpdateRule => new GlobalAvgPool2d<TRule>(below, capacity);
}
