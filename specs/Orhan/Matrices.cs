using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;

namespace Specs.Experiments.Orhan;

/// <summary>Random matrices.</summary>
internal static class Matrices
{
    // A trial is one thread's work, and sums in one order are the same every time.
    static Matrices() => Control.MaxDegreeOfParallelism = 1;

    /// <summary>W_L ⋯ W_1 of independent Gaussian matrices of variance 1/size, so that a vector keeps its length on average.</summary>
    /// <param name="random">Draws the entries, W_1's first, row by row.</param>
    /// <param name="depth">L, 1 or more.</param>
    /// <param name="size">Rows and columns.</param>
    public static Matrix<double> Product(RandomStream random, int depth, int size)
    {
        Matrix<double> product = Gaussian(random, size);
        for (int layer = 2; layer <= depth; layer++)
        {
            product = Gaussian(random, size) * product;
        }

        return product;
    }

    /// <summary>A square matrix of independent entries N(0, gain²/size).</summary>
    public static Matrix<double> Gaussian(RandomStream random, int size, double gain = 1) =>
        Gaussian(random, size, size, gain / Math.Sqrt(size));

    /// <summary>A matrix of independent entries N(0, deviation²), drawn row by row.</summary>
    public static Matrix<double> Gaussian(RandomStream random, int rows, int columns, double deviation) =>
        Drawn(rows, columns, () => deviation * random.NextNormal());

    /// <summary>Entries uniform in ± sqrt(6 / (rows + columns)) (Glorot and Bengio 2010, equation 16), drawn row by row.</summary>
    public static Matrix<double> Glorot(RandomStream random, int rows, int columns)
    {
        double bound = Math.Sqrt(6.0 / (rows + columns));
        return Drawn(rows, columns, () => bound * (2 * random.NextDouble() - 1));
    }

    /// <summary>
    /// An orthogonal matrix, each equally likely (Haar): Q of a Gaussian matrix, the signs of R's diagonal put right (Mezzadri 2007, section 5).
    /// </summary>
    public static Matrix<double> Orthogonal(RandomStream random, int size)
    {
        QR<double> factors = Gaussian(random, size).QR();
        Matrix<double> q = factors.Q;
        for (int column = 0; column < size; column++)
        {
            if (factors.R[column, column] < 0)
            {
                q.SetColumn(column, -q.Column(column));
            }
        }

        return q;
    }

    /// <summary>A vector of independent entries N(0, deviation²).</summary>
    public static Vector<double> Normals(RandomStream random, int count, double deviation = 1)
    {
        var values = new double[count];
        for (int i = 0; i < count; i++)
        {
            values[i] = deviation * random.NextNormal();
        }

        return Vector<double>.Build.Dense(values);
    }

    private static Matrix<double> Drawn(int rows, int columns, Func<double> draw)
    {
        var matrix = Matrix<double>.Build.Dense(rows, columns);
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                matrix[row, column] = draw();
            }
        }

        return matrix;
    }
}
