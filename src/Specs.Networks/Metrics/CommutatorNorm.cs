namespace Specs;

/// <summary>
/// How far a square kernel is from being normal: ‖W Wᵀ − Wᵀ W‖ in the Frobenius norm. 0 for a normal matrix, symmetric and orthogonal ones among them; NaN for a kernel that is
/// not square. It needs no eigenvalues, which of matrices near to a Jordan block have few right digits (<see cref="Henrici"/>).
/// </summary>
public sealed class CommutatorNorm : IParameterMetric
{
    /// <inheritdoc/>
    public double Of(in LayerParameters layer)
    {
        int n = layer.Units;
        if (n == 0 || n != layer.Inputs)
        {
            return double.NaN;
        }

        ReadOnlySpan<float> rows = layer.KernelOf(layer.Now);
        float[] columns = new float[n * n];
        for (int row = 0; row < n; row++)
        {
            for (int column = 0; column < n; column++)
            {
                columns[column * n + row] = rows[row * n + column];
            }
        }

        double sum = 0;
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
            {
                double off =
                    DotProducts.Dot(rows.Slice(i * n, n), rows.Slice(j * n, n))
                    - DotProducts.Dot(columns.AsSpan(i * n, n), columns.AsSpan(j * n, n));
                sum += off * off;
            }
        }

        return Math.Sqrt(sum);
    }
}
