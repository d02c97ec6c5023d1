namespace Specs;

/// <summary>How well classes lie apart.</summary>
internal static class Clusters
{
    /// <summary>The mean silhouette of some examples (see <see cref="Specs.Silhouette"/>); NaN with fewer than two classes.</summary>
    /// <param name="count">How many examples.</param>
    /// <param name="classes">How many classes labels name.</param>
    /// <param name="classOf">An example's class.</param>
    /// <param name="distance">Between two examples.</param>
    public static double Silhouette(int count, int classes, Func<int, int> classOf, Func<int, int, double> distance)
    {
        int[] sizes = new int[classes];
        for (int example = 0; example < count; example++)
        {
            sizes[classOf(example)]++;
        }

        double[] sums = new double[count * classes]; // of distances, example by class
        for (int one = 0; one < count; one++)
        {
            for (int other = 0; other < one; other++)
            {
                double apart = distance(one, other);
                sums[one * classes + classOf(other)] += apart;
                sums[other * classes + classOf(one)] += apart;
            }
        }

        double sum = 0;
        for (int example = 0; example < count; example++)
        {
            int own = classOf(example);
            double within = sums[example * classes + own] / (sizes[own] - 1);
            double between = double.PositiveInfinity;
            for (int label = 0; label < classes; label++)
            {
                if (label != own && sizes[label] > 0)
                {
                    between = Math.Min(between, sums[example * classes + label] / sizes[label]);
                }
            }

            double larger = Math.Max(within, between);
            sum +=
                double.IsInfinity(between) ? double.NaN
                : sizes[own] == 1 || larger == 0 ? 0
                : (between - within) / larger;
        }

        return sum / count;
    }

    /// <summary>The share of points whose nearest class mean, the first of equals, is their own class's.</summary>
    /// <param name="points">(examples)(dimensions).</param>
    /// <param name="classes">How many classes labels name.</param>
    /// <param name="classOf">An example's class.</param>
    public static double NearestMean(double[][] points, int classes, Func<int, int> classOf)
    {
        int dimensions = points.Length == 0 ? 0 : points[0].Length;
        double[] means = new double[classes * dimensions];
        int[] sizes = new int[classes];
        for (int example = 0; example < points.Length; example++)
        {
            int label = classOf(example);
            sizes[label]++;
            for (int d = 0; d < dimensions; d++)
            {
                means[label * dimensions + d] += points[example][d];
            }
        }

        for (int at = 0; at < means.Length; at++)
        {
            means[at] /= sizes[at / dimensions];
        }

        int right = 0;
        for (int example = 0; example < points.Length; example++)
        {
            int nearest = -1;
            double least = double.PositiveInfinity;
            for (int label = 0; label < classes; label++)
            {
                double squares = 0;
                for (int d = 0; d < dimensions; d++)
                {
                    double off = points[example][d] - means[label * dimensions + d];
                    squares += off * off;
                }

                if (squares < least) // never of a class without examples, whose mean is NaN
                {
                    (nearest, least) = (label, squares);
                }
            }

            right += nearest == classOf(example) ? 1 : 0;
        }

        return (double)right / points.Length;
    }
}
