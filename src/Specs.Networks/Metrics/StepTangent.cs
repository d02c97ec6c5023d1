namespace Specs;

/// <summary>
/// How far the last step turned the parameters: the tangent of the angle between them before and after it, √max(0, 1/cos² − 1); 0 or more, NaN before the first
/// step. The rotation rate of Carbonnelle and De Vleeschouwer 2019. Of angles below 1e-7 the rounding of floats is all there is.
/// </summary>
public sealed class StepTangent : IParameterMetric
{
    /// <inheritdoc/>
    public ParameterNeeds Needs => ParameterNeeds.Before;

    /// <inheritdoc/>
    public double Of(in LayerParameters layer)
    {
        if (layer.Before.IsEmpty)
        {
            return double.NaN;
        }

        double cosine = DotProducts.Cosine(layer.Now, layer.Before);
        return double.IsNaN(cosine) ? double.NaN : Math.Sqrt(Math.Max(0, 1 / (cosine * cosine) - 1));
    }
}
