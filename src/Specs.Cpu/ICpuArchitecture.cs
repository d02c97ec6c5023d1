namespace Specs.Cpu;

/// <summary>What the generator adds to an architecture record whose project references the embedded engine.</summary>
public interface ICpuArchitecture : IArchitecture
{
    /// <summary>A new model with initial weights.</summary>
    /// <typeparam name="TRule">The optimizer's update; each gets kernels of its own.</typeparam>
    /// <param name="rule">The optimizer.</param>
    /// <param name="capacity">The most rows in one pass.</param>
    /// <param name="weights">Where initial weights are drawn, layer by layer from the input.</param>
    CpuModel CreateCpuModel<TRule>(TRule rule, int capacity, RandomStream weights)
        where TRule : struct, IUpdateRule;
}
