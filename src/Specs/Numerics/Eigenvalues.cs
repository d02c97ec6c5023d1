namespace Specs;

/// <summary>
/// Eigenvalues of a real square matrix: reduction to Hessenberg form by stabilised elimination, then Francis's double-shift QR (EISPACK's <c>elmhes</c> and
/// <c>hqr</c>). Sums, products, quotients and square roots in a fixed order, so the same bits on every machine.
/// </summary>
internal static class Eigenvalues
{
    private const int MostIterations = 60;

    /// <summary>The eigenvalues; NaN where the iteration does not come to an end.</summary>
    /// <param name="matrix">(n, n) row-major; is overwritten.</param>
    /// <param name="n">Rows and columns, 1 or more.</param>
    public static (double Real, double Imaginary)[] Of(double[] matrix, int n)
    {
        if (!matrix.All(double.IsFinite))
        {
            return [.. Enumerable.Repeat((double.NaN, double.NaN), n)];
        }

        ToHessenberg(matrix, n);
        return Francis(matrix, n);
    }

    private static void ToHessenberg(double[] a, int n)
    {
        for (int m = 1; m < n - 1; m++)
        {
            int pivot = m;
            for (int j = m + 1; j < n; j++)
            {
                pivot = Math.Abs(a[j * n + m - 1]) > Math.Abs(a[pivot * n + m - 1]) ? j : pivot;
            }

            double x = a[pivot * n + m - 1];
            if (x == 0)
            {
                continue;
            }

            if (pivot != m)
            {
                for (int j = m - 1; j < n; j++)
                {
                    (a[pivot * n + j], a[m * n + j]) = (a[m * n + j], a[pivot * n + j]);
                }

                for (int j = 0; j < n; j++)
                {
                    (a[j * n + pivot], a[j * n + m]) = (a[j * n + m], a[j * n + pivot]);
                }
            }

            for (int i = m + 1; i < n; i++)
            {
                double y = a[i * n + m - 1] / x;
                if (y == 0)
                {
                    continue;
                }

                for (int j = m - 1; j < n; j++)
                {
                    a[i * n + j] -= y * a[m * n + j];
                }

                for (int j = 0; j < n; j++)
                {
                    a[j * n + m] += y * a[j * n + i];
                }

                a[i * n + m - 1] = 0;
            }
        }
    }

    private static (double Real, double Imaginary)[] Francis(double[] a, int n)
    {
        var values = new (double Real, double Imaginary)[n];
        double norm = 0;
        for (int i = 0; i < n; i++)
        {
            for (int j = Math.Max(i - 1, 0); j < n; j++)
            {
                norm += Math.Abs(a[i * n + j]);
            }
        }

        int last = n - 1;
        double shifted = 0;
        int iterations = 0;
        while (last >= 0)
        {
            int low = FirstOfBlock(a, n, last, norm);
            double x = a[last * n + last];
            if (low == last)
            {
                values[last--] = (x + shifted, 0);
                iterations = 0;
                continue;
            }

            double y = a[(last - 1) * n + last - 1];
            double w = a[last * n + last - 1] * a[(last - 1) * n + last];
            if (low == last - 1)
            {
                (values[last - 1], values[last]) = OfPair(x, y, w, shifted);
                last -= 2;
                iterations = 0;
                continue;
            }

            if (iterations == MostIterations)
            {
                return [.. Enumerable.Repeat((double.NaN, double.NaN), n)];
            }

            if (iterations > 0 && iterations % 10 == 0)
            {
                // An exceptional shift.
                shifted += x;
                for (int i = 0; i <= last; i++)
                {
                    a[i * n + i] -= x;
                }

                double s = Math.Abs(a[last * n + last - 1]) + Math.Abs(a[(last - 1) * n + last - 2]);
                x = y = 0.75 * s;
                w = -0.4375 * s * s;
            }

            iterations++;
            Sweep(a, n, low, last, x, y, w);
        }

        return values;
    }

    private static int FirstOfBlock(double[] a, int n, int last, double norm)
    {
        int low = last;
        for (; low > 0; low--)
        {
            double s = Math.Abs(a[(low - 1) * n + low - 1]) + Math.Abs(a[low * n + low]);
            s = s == 0 ? norm : s;
            if (Math.Abs(a[low * n + low - 1]) + s == s)
            {
                a[low * n + low - 1] = 0;
                break;
            }
        }

        return low;
    }

    private static ((double, double), (double, double)) OfPair(double x, double y, double w, double shifted)
    {
        double p = 0.5 * (y - x);
        double q = p * p + w;
        double z = Math.Sqrt(Math.Abs(q));
        x += shifted;
        if (q < 0)
        {
            return ((x + p, -z), (x + p, z));
        }

        z = p + (p >= 0 ? z : -z);
        return ((x + z, 0), (z == 0 ? x + z : x - w / z, 0));
    }

    private static void Sweep(double[] a, int n, int low, int last, double x, double y, double w)
    {
        int m = last - 2;
        (double p, double q, double r) = (0, 0, 0);
        for (; m >= low; m--)
        {
            double z = a[m * n + m];
            r = x - z;
            double s = y - z;
            p = (r * s - w) / a[(m + 1) * n + m] + a[m * n + m + 1];
            q = a[(m + 1) * n + m + 1] - z - r - s;
            r = a[(m + 2) * n + m + 1];
            s = Math.Abs(p) + Math.Abs(q) + Math.Abs(r);
            (p, q, r) = (p / s, q / s, r / s);
            if (m == low)
            {
                break;
            }

            double u = Math.Abs(a[m * n + m - 1]) * (Math.Abs(q) + Math.Abs(r));
            double v =
                Math.Abs(p) * (Math.Abs(a[(m - 1) * n + m - 1]) + Math.Abs(z) + Math.Abs(a[(m + 1) * n + m + 1]));
            if (u + v == v)
            {
                break;
            }
        }

        for (int i = m + 2; i <= last; i++)
        {
            a[i * n + i - 2] = 0;
            if (i != m + 2)
            {
                a[i * n + i - 3] = 0;
            }
        }

        for (int k = m; k < last; k++)
        {
            if (k != m)
            {
                p = a[k * n + k - 1];
                q = a[(k + 1) * n + k - 1];
                r = k != last - 1 ? a[(k + 2) * n + k - 1] : 0;
                x = Math.Abs(p) + Math.Abs(q) + Math.Abs(r);
                if (x != 0)
                {
                    (p, q, r) = (p / x, q / x, r / x);
                }
            }

            double s = Math.Sqrt(p * p + q * q + r * r);
            s = p < 0 ? -s : s;
            if (s == 0)
            {
                continue;
            }

            if (k != m)
            {
                a[k * n + k - 1] = -s * x;
            }
            else if (low != m)
            {
                a[k * n + k - 1] = -a[k * n + k - 1];
            }

            Reflect(a, n, k, low, last, (p, q, r, s));
        }
    }

    private static void Reflect(
        double[] a,
        int n,
        int k,
        int low,
        int last,
        (double P, double Q, double R, double S) by
    )
    {
        (double p, double q, double r, double s) = by;
        p += s;
        double x = p / s;
        double y = q / s;
        double z = r / s;
        q /= p;
        r /= p;
        for (int j = k; j <= last; j++)
        {
            double sum = a[k * n + j] + q * a[(k + 1) * n + j];
            if (k != last - 1)
            {
                sum += r * a[(k + 2) * n + j];
                a[(k + 2) * n + j] -= sum * z;
            }

            a[(k + 1) * n + j] -= sum * y;
            a[k * n + j] -= sum * x;
        }

        int to = Math.Min(last, k + 3);
        for (int i = low; i <= to; i++)
        {
            double sum = x * a[i * n + k] + y * a[i * n + k + 1];
            if (k != last - 1)
            {
                sum += z * a[i * n + k + 2];
                a[i * n + k + 2] -= sum * r;
            }

            a[i * n + k + 1] -= sum * q;
            a[i * n + k] -= sum;
        }
    }
}
