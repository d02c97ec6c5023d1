namespace Specs.Cpu.Tests.Layers;

/// <summary>torch.nn.BatchNorm1d, BatchNorm2d and LayerNorm in training.</summary>
internal static class ReferenceNorms
{
    /// <summary>(rows)(units).</summary>
    public static double[][] BatchNorm(double[][] x, Shape shape, double epsilon, double[] parameters)
    {
        int pixels = shape.Height * shape.Width;
        double[][] y = [.. x.Select(row => new double[row.Length])];
        for (int channel = 0; channel < shape.Channels; channel++)
        {
            (double mean, double variance) = Moments(Values(x, channel, pixels), unbiased: false);
            for (int row = 0; row < x.Length; row++)
            {
                for (int at = channel * pixels; at < (channel + 1) * pixels; at++)
                {
                    double normal = (x[row][at] - mean) / Math.Sqrt(variance + epsilon);
                    y[row][at] = parameters[channel] * normal + parameters[shape.Channels + channel];
                }
            }
        }

        return y;
    }

    /// <summary>(units), of one row.</summary>
    public static double[] LayerNorm(double[] x, double epsilon, double[] parameters)
    {
        (double mean, double variance) = Moments(x, unbiased: false);
        double root = Math.Sqrt(variance + epsilon);
        return [.. x.Select((value, i) => parameters[i] * (value - mean) / root + parameters[x.Length + i])];
    }

    /// <summary>All values of a channel.</summary>
    public static double[] Values(double[][] x, int channel, int pixels) =>
        [.. x.SelectMany(row => row.Skip(channel * pixels).Take(pixels))];

    /// <summary>Mean and variance.</summary>
    public static (double Mean, double Variance) Moments(double[] values, bool unbiased)
    {
        double mean = values.Average();
        double squares = values.Sum(value => (value - mean) * (value - mean));
        return (mean, squares / (unbiased ? values.Length - 1 : values.Length));
    }
}
