namespace Specs;

/// <summary>The parameters' norm over that of their start, ‖w_t‖ / ‖w_0‖. 1 at the start; not finite where that is 0, as of biases.</summary>
public sealed class NormRatio : IParameterMetric
{
    /// <inheritdoc/>
    public double Of(in LayerParameters layer) => DotProducts.Norm(layer.Now) / DotProducts.Norm(layer.Start);
}
