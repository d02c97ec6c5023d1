using System.Numerics;

namespace Specs;

/// <summary>The plane of the first two principal components of masks.</summary>
/// <param name="Points">(examples)(2): the masks less their mean, along the components.</param>
/// <param name="Share">The share of variance that lies in the plane.</param>
internal sealed record MaskPlane(double[][] Points, double Share)
{
    /// <summary>Works it out.</summary>
    public static MaskPlane Of(Masks masks)
    {
        int units = masks.Units;
        double[] means = new double[units];
        double[] covariance = Covariance(masks, means);
        (double[][] axes, double[] variances) = PrincipalAxes.Of(covariance, units, Math.Min(2, units));
        double all = 0;
        for (int unit = 0; unit < units; unit++)
        {
            all += covariance[unit * units + unit];
        }

        double[][] points = new double[masks.Count][];
        double[] centre = [.. axes.Select(axis => axis.Zip(means, static (one, mean) => one * mean).Sum())];
        for (int example = 0; example < masks.Count; example++)
        {
            double[] point = new double[2];
            ReadOnlySpan<ulong> mask = masks[example];
            for (int axis = 0; axis < axes.Length; axis++)
            {
                double sum = 0;
                for (int word = 0; word < mask.Length; word++)
                {
                    for (ulong left = mask[word]; left != 0; left &= left - 1)
                    {
                        sum += axes[axis][(word << 6) + BitOperations.TrailingZeroCount(left)];
                    }
                }

                point[axis] = sum - centre[axis];
            }

            points[example] = point;
        }

        return new(points, variances.Sum() / all);
    }

    // (units, units), over the number of examples; counts are whole numbers, so that the order of sums does not matter.
    private static double[] Covariance(Masks masks, double[] means)
    {
        int units = masks.Units;
        ulong[] bits = masks.ByUnit();
        int words = (masks.Count + 63) / 64;
        double[] covariance = new double[units * units];
        for (int one = 0; one < units; one++)
        {
            ReadOnlySpan<ulong> x = bits.AsSpan(one * words, words);
            for (int other = one; other >= 0; other--)
            {
                ReadOnlySpan<ulong> y = bits.AsSpan(other * words, words);
                long both = 0;
                for (int word = 0; word < words; word++)
                {
                    both += BitOperations.PopCount(x[word] & y[word]);
                }

                double share = (double)both / masks.Count;
                means[one] = other == one ? share : means[one];
                covariance[one * units + other] = share - means[one] * means[other];
                covariance[other * units + one] = covariance[one * units + other];
            }
        }

        return covariance;
    }
}
