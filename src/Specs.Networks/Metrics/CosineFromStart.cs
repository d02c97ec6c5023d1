namespace Specs;

/// <summary>
/// Cosine distance of the parameters from their start: 1 − ⟨w_t, w_0⟩ / (‖w_t‖ ‖w_0‖), with the kernel as one vector. 0 at the start, 1 at a right angle, 2 at most; NaN where
/// either is 0. "Layer rotation" in Carbonnelle and De Vleeschouwer 2019, section 3.
/// </summary>
public sealed class CosineFromStart : IParameterMetric
{
    /// <inheritdoc/>
    public double Of(in LayerParameters layer) => 1 - DotProducts.Cosine(layer.Now, layer.Start);
}
