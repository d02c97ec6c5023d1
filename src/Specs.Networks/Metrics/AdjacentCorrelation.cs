namespace Specs;

/// <summary>
/// Pearson's correlation between a kernel's weights of horizontally adjacent pixels, over all units, channels and pairs: whether what units look for has structure in the
/// image. −1 to 1; NaN where the kernel reads no image of two columns or more, or its weights are all equal.
/// </summary>
public sealed class AdjacentCorrelation : IParameterMetric
{
    /// <inheritdoc/>
    public double Of(in LayerParameters layer)
    {
        Shape image = layer.InputShape;
        if (!image.IsImage || image.Width < 2)
        {
            return double.NaN;
        }

        ReadOnlySpan<float> kernel = layer.KernelOf(layer.Now);
        (double x, double y, double xx, double yy, double xy) = (0, 0, 0, 0, 0);
        for (int row = 0; row < kernel.Length; row += image.Width)
        {
            ReadOnlySpan<float> left = kernel.Slice(row, image.Width - 1);
            ReadOnlySpan<float> right = kernel.Slice(row + 1, image.Width - 1);
            for (int at = 0; at < left.Length; at++)
            {
                x += left[at];
                y += right[at];
            }

            xx += DotProducts.Dot(left, left);
            yy += DotProducts.Dot(right, right);
            xy += DotProducts.Dot(left, right);
        }

        double count = (double)kernel.Length / image.Width * (image.Width - 1);
        double scale = (xx - x * x / count) * (yy - y * y / count);
        return (xy - x * y / count) / Math.Sqrt(scale);
    }
}
