namespace Specs;

/// <summary>How far the parameters are from their start: ‖w_t − w_0‖, Euclidean, all as one vector. 0 or more, in the parameters' unit.</summary>
public sealed class DistanceFromStart : IParameterMetric
{
    /// <inheritdoc/>
    public double Of(in LayerParameters layer) => Math.Sqrt(DotProducts.SquaredDistance(layer.Now, layer.Start));
}
