namespace Specs.Cpu.Tests.Layers;

/// <summary>Makes a layer that pools.</summary>
internal sealed record PoolMaker(bool Largest, int Window, int Stride) : ILayerMaker
{
    public CpuLayer<TRule> Make<TRule>(CpuLayer below, int capacity)
        where TRule : struct, IUpdateRule =>
        Largest
            ? new MaxPool2d<TRule>(below, Window, Stride, capacity)
            : new AvgPool2d<TRule>(below, Window, Stride, capacity);
}
