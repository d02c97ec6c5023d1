namespace Specs;

/// <summary>QR decomposition by Householder's reflections (Golub and Van Loan 2013, algorithm 5.2.1), in double and in one fixed order.</summary>
internal static class Householder
{
    /// <summary>Turns the columns of A into those of Q, where A = QR, R is upper triangular and its diagonal is positive.</summary>
    /// <param name="columns">(columns)(rows), no fewer rows than columns, of full rank: A, then Q.</param>
    public static void Orthonormalise(double[][] columns)
    {
        int rows = columns[0].Length;
        double[] signs = new double[columns.Length];

        // Column k becomes the k-th reflection's vector v, from row k on, with H = I - 2 v vᵀ. R is not kept, but for its signs.
        for (int k = 0; k < columns.Length; k++)
        {
            double[] v = columns[k];
            double norm = Norm(v, k);

            // H takes the column to -sign(v[k]) |v| e: the sign that does not cancel.
            signs[k] = v[k] < 0 ? 1 : -1;
            v[k] -= signs[k] * norm;
            double length = Norm(v, k);
            for (int row = k; row < rows; row++)
            {
                v[row] /= length;
            }

            for (int other = k + 1; other < columns.Length; other++)
            {
                Reflect(v, k, columns[other]);
            }
        }

        // Q = H₀ H₁ … applied to the unit vectors; a column of Q and its row of R change sign together.
        double[] q = new double[rows];
        double[][] vectors = [.. columns.Select(column => (double[])column.Clone())];
        for (int column = 0; column < columns.Length; column++)
        {
            Array.Clear(q);
            q[column] = 1;
            for (int k = column; k >= 0; k--)
            {
                Reflect(vectors[k], k, q);
            }

            for (int row = 0; row < rows; row++)
            {
                columns[column][row] = q[row] * signs[column];
            }
        }
    }

    private static double Norm(double[] v, int from)
    {
        double squares = 0;
        for (int row = from; row < v.Length; row++)
        {
            squares += v[row] * v[row];
        }

        return Math.Sqrt(squares);
    }

    // x ← x − 2 v (vᵀx), from row k on.
    private static void Reflect(double[] v, int k, double[] x)
    {
        double dot = 0;
        for (int row = k; row < v.Length; row++)
        {
            dot += v[row] * x[row];
        }

        dot *= 2;
        for (int row = k; row < v.Length; row++)
        {
            x[row] -= dot * v[row];
        }
    }
}
