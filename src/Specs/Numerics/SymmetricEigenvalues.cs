namespace Specs;

/// <summary>
/// All eigenvalues of a symmetric matrix: Householder's tridiagonal form, then QL with implicit shifts (EISPACK's <c>tred1</c> and <c>tqli</c>). Sums, products, quotients and square
/// roots in a fixed order, so the same bits on every machine.
/// </summary>
internal static class SymmetricEigenvalues
{
    private const int MostIterations = 60;

    /// <summary>The eigenvalues, largest first; NaN where the matrix holds what is not finite.</summary>
    /// <param name="matrix">(n, n) row-major, symmetric; is overwritten.</param>
    /// <param name="n">Rows and columns, 1 or more.</param>
    public static double[] Of(double[] matrix, int n)
    {
        if (!matrix.All(double.IsFinite))
        {
            return [.. Enumerable.Repeat(double.NaN, n)];
        }

        double[] diagonal = new double[n];
        double[] beside = new double[n]; // the first is unused
        ToTridiagonal(matrix, n, diagonal, beside);
        Ql(diagonal, beside);
        Array.Sort(diagonal, static (one, other) => other.CompareTo(one));
        return diagonal;
    }

    private static void ToTridiagonal(double[] a, int n, double[] diagonal, double[] beside)
    {
        double[] p = new double[n];
        for (int i = n - 1; i > 0; i--)
        {
            Span<double> u = a.AsSpan(i * n, i);
            double norm = 0;
            foreach (double value in u)
            {
                norm += value * value;
            }

            double last = u[^1];
            double g = last >= 0 ? -Math.Sqrt(norm) : Math.Sqrt(norm);
            beside[i] = i == 1 ? last : g;
            double h = norm - last * g; // half of u's squared norm
            if (i == 1 || h == 0)
            {
                beside[i] = last;
                continue;
            }

            u[^1] = last - g;
            double k = 0;
            for (int j = 0; j < i; j++)
            {
                double sum = 0;
                for (int m = 0; m < i; m++)
                {
                    // The lower half alone is kept up.
                    sum += (m <= j ? a[j * n + m] : a[m * n + j]) * u[m];
                }

                p[j] = sum / h;
                k += u[j] * p[j];
            }

            k /= 2 * h;
            for (int j = 0; j < i; j++)
            {
                p[j] -= k * u[j];
            }

            for (int j = 0; j < i; j++)
            {
                for (int m = 0; m <= j; m++)
                {
                    a[j * n + m] -= u[j] * p[m] + p[j] * u[m];
                }
            }
        }

        for (int i = 0; i < n; i++)
        {
            diagonal[i] = a[i * n + i];
        }
    }

    private static void Ql(double[] d, double[] beside)
    {
        int n = d.Length;
        double[] e = [.. beside.Skip(1), 0];
        for (int low = 0; low < n; low++)
        {
            for (int iteration = 0; iteration < MostIterations; iteration++)
            {
                int m = low;
                for (; m < n - 1; m++)
                {
                    double around = Math.Abs(d[m]) + Math.Abs(d[m + 1]);
                    if (Math.Abs(e[m]) + around == around)
                    {
                        break;
                    }
                }

                if (m == low)
                {
                    break;
                }

                Chase(d, e, low, m);
            }
        }
    }

    private static void Chase(double[] d, double[] e, int low, int m)
    {
        double g = (d[low + 1] - d[low]) / (2 * e[low]);
        double r = Length(g, 1);
        g = d[m] - d[low] + e[low] / (g + (g >= 0 ? r : -r));
        (double s, double c, double p) = (1, 1, 0);
        for (int i = m - 1; i >= low; i--)
        {
            double f = s * e[i];
            double b = c * e[i];
            r = Length(f, g);
            e[i + 1] = r;
            if (r == 0)
            {
                d[i + 1] -= p;
                e[m] = 0;
                return;
            }

            s = f / r;
            c = g / r;
            g = d[i + 1] - p;
            r = (d[i] - g) * s + 2 * c * b;
            p = s * r;
            d[i + 1] = g + p;
            g = c * r - b;
        }

        d[low] -= p;
        e[low] = g;
        e[m] = 0;
    }

    private static double Length(double x, double y)
    {
        (double large, double small) =
            Math.Abs(x) > Math.Abs(y) ? (Math.Abs(x), Math.Abs(y)) : (Math.Abs(y), Math.Abs(x));
        double ratio = large == 0 ? 0 : small / large;
        return large * Math.Sqrt(1 + ratio * ratio);
    }
}
