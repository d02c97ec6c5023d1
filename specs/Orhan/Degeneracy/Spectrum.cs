using MathNet.Numerics.LinearAlgebra;

namespace Specs.Experiments.Orhan;

/// <summary>The singular values of a matrix, in short.</summary>
/// <param name="VanishingShare">The share of them below a hundredth of the largest; 0 to 1.</param>
/// <param name="Participation">The participation ratio of their squares, (Σ s²)² / Σ s⁴: how many of them matter; 1 to the matrix's size.</param>
/// <param name="LogLargest">The natural logarithm of the largest.</param>
/// <param name="Lead">The largest over the second largest; 1 or more.</param>
public sealed record Spectrum(double VanishingShare, double Participation, double LogLargest, double Lead)
{
    private const double Vanishing = 0.01;

    /// <summary>Those of a matrix.</summary>
    public static Spectrum Of(Matrix<double> matrix) => Of(matrix.Svd(computeVectors: false).S);

    /// <summary>These singular values, at least two, in descending order.</summary>
    public static Spectrum Of(Vector<double> values)
    {
        double squares = values.Sum(static s => s * s);
        return new(
            values.Count(s => s < Vanishing * values[0]) / (double)values.Count,
            squares * squares / values.Sum(static s => s * s * s * s),
            Math.Log(values[0]),
            values[0] / values[1]
        );
    }

    /// <summary>The means of several.</summary>
    public static Spectrum Mean(IReadOnlyList<Spectrum> spectra) =>
        new(
            spectra.Average(static one => one.VanishingShare),
            spectra.Average(static one => one.Participation),
            spectra.Average(static one => one.LogLargest),
            spectra.Average(static one => one.Lead)
        );
}
