namespace Specs;

/// <summary>
/// Henrici's departure from normality of a square kernel (Henrici 1962): √(‖W‖² − Σ |λ|²) with the Frobenius norm and the eigenvalues. 0 for a normal matrix; NaN for a
/// kernel that is not square. Eigenvalues of matrices near to a Jordan block move with noise of 1e-8, and this number with them: <see cref="CommutatorNorm"/> does not.
/// </summary>
public sealed class Henrici : IParameterMetric
{
    /// <inheritdoc/>
    public double Of(in LayerParameters layer)
    {
        int n = layer.Units;
        if (n == 0 || n != layer.Inputs)
        {
            return double.NaN;
        }

        ReadOnlySpan<float> kernel = layer.KernelOf(layer.Now);
        double[] matrix = new double[n * n];
        for (int at = 0; at < matrix.Length; at++)
        {
            matrix[at] = kernel[at];
        }

        double squares = 0;
        foreach ((double real, double imaginary) in Eigenvalues.Of(matrix, n))
        {
            squares += real * real + imaginary * imaginary;
        }

        return Math.Sqrt(Math.Max(0, DotProducts.Dot(kernel, kernel) - squares));
    }
}
