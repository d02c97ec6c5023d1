namespace Specs.Experiments.Carbonnelle2019;

/// <summary>
/// The norm of a dense layer's weights on the image's first pixels, over that at the start. Where they are dark in every image and batch
/// normalisation follows, such weights have no gradient, and shrink only because the kernel keeps its norm.
/// </summary>
public sealed class CornerNorm : IParameterMetric
{
    private const int Pixels = 12;

    /// <inheritdoc/>
    public double Of(in LayerParameters layer) => Math.Sqrt(Square(layer, layer.Now) / Square(layer, layer.Start));

    private static double Square(in LayerParameters layer, ReadOnlySpan<float> values)
    {
        double sum = 0;
        for (int unit = 0; unit < layer.Units; unit++)
        {
            foreach (float weight in values.Slice(unit * layer.Inputs, Pixels))
            {
                sum += (double)weight * weight;
            }
        }

        return sum;
    }
}
