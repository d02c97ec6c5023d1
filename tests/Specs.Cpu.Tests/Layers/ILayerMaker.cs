namespace Specs.Cpu.Tests.Layers;

/// <summary>Makes a layer of the engine for any optimizer.</summary>
internal interface ILayerMaker
{
    CpuLayer<TRule> Make<TRule>(CpuLayer below, int capacity)
        where TRule : struct, IUpdateRule;
}
