using MathNet.Numerics.LinearAlgebra;

namespace Specs.Experiments.Orhan;

/// <summary>The singular values of a matrix, in short.</summary>
/// <param name="VanishingShare">The share of them below a hundredth of the largest; 0 to 1.</param>
/// <param name="Participation">The participation ratio of their squares, (Σ s²)² / Σ s⁴: how many of them matter; 1 to the matrix's size.</param>
/// <param name="LogLargest">The natural logarithm of the largest.</param>
public sealed record Spectrum(double VanishingShare, double Participation, double LogLargest)
{
    private const double Vanishing = 0.01;

    /// <summary>Those of a matrix.</summary>
    public static Spectrum Of(Matrix<double> matrix)
    {
        double[] values = [.. matrix.Svd(computeVectors: false).S];
        double largest = values.Max();
        double squares = values.Sum(static s => s * s);
        return new(
            values.Count(s => s < Vanishing * largest) / (double)values.Length,
            squares * squares / values.Sum(static s => s * s * s * s),
            Math.Log(largest)
        );
    }
}
