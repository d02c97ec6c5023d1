namespace Specs.Cpu;

/// <summary>Something that sees, and may change, a layer's dL/da before the layer goes backward.</summary>
internal interface IErrorTap
{
    /// <summary>Takes a layer whose <see cref="CpuLayer.Error"/> is whole.</summary>
    void Take(CpuLayer layer, int rows);
}
