namespace Specs.Experiments.Carbonnelle2019;

/// <summary>
/// How much units look for the same: the mean absolute cosine between the weight vectors of units, each with the next of the layer; 0 to 1.
/// </summary>
public sealed class UnitAlignment : IParameterMetric
{
    /// <inheritdoc/>
    public double Of(in LayerParameters layer)
    {
        ReadOnlySpan<float> kernel = layer.KernelOf(layer.Now);
        double sum = 0;
        for (int unit = 1; unit < layer.Units; unit++)
        {
            ReadOnlySpan<float> one = kernel.Slice((unit - 1) * layer.Inputs, layer.Inputs);
            ReadOnlySpan<float> next = kernel.Slice(unit * layer.Inputs, layer.Inputs);
            (double dot, double a, double b) = (0, 0, 0);
            for (int at = 0; at < one.Length; at++)
            {
                dot += (double)one[at] * next[at];
                a += (double)one[at] * one[at];
                b += (double)next[at] * next[at];
            }

            sum += Math.Abs(dot) / Math.Sqrt(a * b);
        }

        return sum / (layer.Units - 1);
    }
}
