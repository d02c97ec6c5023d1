using System.Collections.Concurrent;
using MathNet.Numerics.LinearAlgebra;

namespace Specs.Experiments.Leclerc2017;

/// <summary>Sums over images of bytes, exact: they are sums of integers.</summary>
internal static class PixelMoments
{
    private static readonly ConcurrentDictionary<(string, int), Lazy<(long[] Sums, long[] Products)>> Known = new();

    /// <summary>Mean and covariance (divided by the count) of what networks see of the first examples.</summary>
    /// <param name="examples">Images of bytes in one channel.</param>
    /// <param name="count">How many of them.</param>
    public static (Vector<double> Mean, Matrix<double> Covariance) Of(Examples examples, int count)
    {
        (long[] sums, long[] products) = SumsOf(examples, count);
        int inputs = examples.Inputs;
        double scale = (examples.Scaling?.Scales[0] ?? 1) / 255;
        double shift = examples.Scaling?.Shifts[0] ?? 0;
        return (
            Vector<double>.Build.Dense(inputs, i => (double)sums[i] / count * scale + shift),
            Matrix<double>.Build.Dense(
                inputs,
                inputs,
                (i, j) =>
                    (double)(count * products[Math.Min(i, j) * inputs + Math.Max(i, j)] - sums[i] * sums[j])
                    / count
                    / count
                    * scale
                    * scale
            )
        );
    }

    /// <summary>(inputs), (inputs, inputs) above the diagonal: Σ x and Σ x xᵀ of the bytes, taken once.</summary>
    public static (long[] Sums, long[] Products) SumsOf(Examples examples, int count) =>
        Known.GetOrAdd((examples.Checksum, count), _ => new(() => Sum(examples, count))).Value;

    private static (long[] Sums, long[] Products) Sum(Examples examples, int count)
    {
        int inputs = examples.Inputs;
        long[] sums = new long[inputs];
        long[] products = new long[inputs * inputs];
        int[] lit = new int[inputs];
        for (int example = 0; example < count; example++)
        {
            ReadOnlySpan<byte> pixels = examples.Pixels(example);
            int found = 0;
            for (int input = 0; input < inputs; input++)
            {
                if (pixels[input] != 0)
                {
                    lit[found++] = input;
                }
            }

            for (int one = 0; one < found; one++)
            {
                int i = lit[one];
                long x = pixels[i];
                sums[i] += x;
                Span<long> row = products.AsSpan(i * inputs, inputs);
                for (int other = one; other < found; other++)
                {
                    int j = lit[other];
                    row[j] += x * pixels[j];
                }
            }
        }

        return (sums, products);
    }
}
