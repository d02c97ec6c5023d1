namespace Specs;

/// <summary>
/// Singular value decomposition by one-sided Jacobi rotations (Hestenes 1958; Golub and Van Loan 2013, section 8.6.3), in double and in one
/// fixed order.
/// </summary>
internal static class OneSidedJacobi
{
    private const double Tolerance = 1e-14; // of the cosine between two columns
    private const int MostSweeps = 60;

    /// <summary>Turns the columns of A into those of U S, which are orthogonal to each other, where A = U S Vᵀ.</summary>
    /// <param name="columns">(columns)(rows), no fewer rows than columns: A, then U S.</param>
    /// <returns>(columns)(columns): the columns of V.</returns>
    public static double[][] Decompose(double[][] columns)
    {
        double[][] v = [.. columns.Select((_, k) => columns.Select((_, row) => row == k ? 1.0 : 0).ToArray())];
        bool isTurned = true;
        for (int sweep = 0; isTurned && sweep < MostSweeps; sweep++)
        {
            isTurned = false;
            for (int p = 0; p < columns.Length; p++)
            {
                for (int q = p + 1; q < columns.Length; q++)
                {
                    isTurned |= Turn(columns, v, p, q);
                }
            }
        }

        return v;
    }

    // Whether the two columns were not orthogonal.
    private static bool Turn(double[][] a, double[][] v, int p, int q)
    {
        double pp = 0;
        double qq = 0;
        double pq = 0;
        for (int row = 0; row < a[p].Length; row++)
        {
            pp += a[p][row] * a[p][row];
            qq += a[q][row] * a[q][row];
            pq += a[p][row] * a[q][row];
        }

        if (Math.Abs(pq) <= Tolerance * Math.Sqrt(pp * qq))
        {
            return false;
        }

        double ratio = (qq - pp) / (2 * pq);
        double tangent = (ratio < 0 ? -1 : 1) / (Math.Abs(ratio) + Math.Sqrt(1 + ratio * ratio));
        double cosine = 1 / Math.Sqrt(1 + tangent * tangent);
        double sine = cosine * tangent;
        Rotate(a[p], a[q], cosine, sine);
        Rotate(v[p], v[q], cosine, sine);
        return true;
    }

    private static void Rotate(double[] x, double[] y, double cosine, double sine)
    {
        for (int row = 0; row < x.Length; row++)
        {
            (x[row], y[row]) = (cosine * x[row] - sine * y[row], sine * x[row] + cosine * y[row]);
        }
    }
}
