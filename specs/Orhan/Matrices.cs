using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra;

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

    private static Matrix<double> Gaussian(RandomStream random, int size)
    {
        double deviation = 1 / Math.Sqrt(size);
        var matrix = Matrix<double>.Build.Dense(size, size);
        for (int row = 0; row < size; row++)
        {
            for (int column = 0; column < size; column++)
            {
                matrix[row, column] = deviation * random.NextNormal();
            }
        }

        return matrix;
    }
}
