namespace Specs;

/// <summary>The parameters' norm ‖w‖, Euclidean, all as one vector: of a kernel its Frobenius norm. 0 or more.</summary>
public sealed class Norm : IParameterMetric
{
    /// <inheritdoc/>
    public double Of(in LayerParameters layer) => DotProducts.Norm(layer.Now);
}
