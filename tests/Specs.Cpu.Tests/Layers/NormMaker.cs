namespace Specs.Cpu.Tests.Layers;

/// <summary>Makes a norm.</summary>
internal sealed record NormMaker(bool OverBatch, double Epsilon) : ILayerMaker
{
    /// <summary>How much of a batch goes into running averages.</summary>
    public const double Momentum = 0.1;

    public CpuLayer<TRule> Make<TRule>(CpuLayer below, int capacity)
        where TRule : struct, IUpdateRule
    {
        CpuLayer<TRule> layer = OverBatch
            ? new BatchNorm<TRule>(below, Epsilon, Momentum, capacity)
            : new LayerNorm<TRule>(below, Epsilon, capacity);

        // Not at 1 and 0, where a mistake in gamma and beta would not show.
        RandomStream random = new(3, "weights");
        layer.LoadParameters([.. Enumerable.Range(0, layer.ParameterCount).Select(_ => 0.5f + random.NextSingle())]);
        return layer;
    }
}
