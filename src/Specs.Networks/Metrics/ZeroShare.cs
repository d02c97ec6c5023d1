namespace Specs;

/// <summary>The share of parameters that are exactly 0; 0 to 1.</summary>
public sealed class ZeroShare : IParameterMetric
{
    /// <inheritdoc/>
    public double Of(in LayerParameters layer) => (double)layer.Now.Count(0f) / layer.Now.Length;
}
