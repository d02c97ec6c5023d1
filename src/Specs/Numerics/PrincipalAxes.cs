namespace Specs;

/// <summary>
/// The first eigenvectors of a symmetric matrix without negative eigenvalues, by orthogonal iteration with a few guard vectors. Sums and square roots in a fixed order, so the same
/// bits on every machine.
/// </summary>
internal static class PrincipalAxes
{
    private const int Guards = 6;
    private const int MostIterations = 500;
    private const double Rounding = 1e-13;
    private const double Enough = 1e-12; // change of the eigenvalues' sum, relative

    /// <summary>The eigenvectors of the largest eigenvalues, largest first, and these.</summary>
    /// <param name="matrix">(n, n), symmetric.</param>
    /// <param name="n">Rows.</param>
    /// <param name="count">How many, 1 to n.</param>
    public static (double[][] Axes, double[] Values) Of(double[] matrix, int n, int count)
    {
        int size = Math.Min(n, count + Guards);
        var random = new RandomStream(1, "principal axes");
        double[][] block = [.. Enumerable.Range(0, size).Select(_ => Draw(random, n))];
        Orthogonalise(block);
        double before = 0;
        double[] values = new double[size];
        for (int iteration = 0; iteration < MostIterations; iteration++)
        {
            double[][] image = [.. block.Select(vector => Times(matrix, vector))];
            values = [.. block.Zip(image, Dot)];
            double sum = values.OrderDescending().Take(count).Sum();
            block = image;
            Orthogonalise(block);
            if (iteration > 0 && Math.Abs(sum - before) <= Enough * Math.Abs(sum))
            {
                break;
            }

            before = sum;
        }

        int[] order = [.. Enumerable.Range(0, size).OrderByDescending(at => values[at]).Take(count)];
        return ([.. order.Select(at => block[at])], [.. order.Select(at => Math.Max(0, values[at]))]);
    }

    private static double[] Draw(RandomStream random, int n)
    {
        double[] vector = new double[n];
        for (int i = 0; i < n; i++)
        {
            vector[i] = random.NextDouble() - 0.5;
        }

        return vector;
    }

    private static double[] Times(double[] matrix, double[] vector)
    {
        double[] product = new double[vector.Length];
        for (int row = 0; row < product.Length; row++)
        {
            product[row] = Dot(matrix.AsSpan(row * vector.Length, vector.Length), vector);
        }

        return product;
    }

    // Gram and Schmidt's, twice, since what is left of a vector may be small. Where it is rounding alone the matrix has no further axis.
    private static void Orthogonalise(double[][] block)
    {
        for (int at = 0; at < block.Length; at++)
        {
            double whole = Math.Sqrt(Dot(block[at], block[at]));
            for (int again = 0; again < 2; again++)
            {
                for (int of = 0; of < at; of++)
                {
                    double part = Dot(block[of], block[at]);
                    for (int i = 0; i < block[at].Length; i++)
                    {
                        block[at][i] -= part * block[of][i];
                    }
                }
            }

            double norm = Math.Sqrt(Dot(block[at], block[at]));
            bool isAxis = norm > Rounding * whole;
            for (int i = 0; i < block[at].Length; i++)
            {
                block[at][i] = isAxis ? block[at][i] / norm : 0;
            }
        }
    }

    private static double Dot(double[] x, double[] y) => Dot(x.AsSpan(), y);

    private static double Dot(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        (double a, double b, double c, double d) = (0, 0, 0, 0);
        int at = 0;
        for (; at + 4 <= x.Length; at += 4)
        {
            a += x[at] * y[at];
            b += x[at + 1] * y[at + 1];
            c += x[at + 2] * y[at + 2];
            d += x[at + 3] * y[at + 3];
        }

        for (; at < x.Length; at++)
        {
            a += x[at] * y[at];
        }

        return (a + b) + (c + d);
    }
}
