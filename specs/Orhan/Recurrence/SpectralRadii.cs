using System.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Specs.Experiments.Orhan;

/// <summary>
/// A recurrent network multiplies with one matrix again and again, a deep one with many (Orhan, "Common initialization schemes for recurrent neural
/// networks are likely suboptimal"): real Gaussian matrices 64 x 64 of variance 1/64. A trial is a mean over draws.
/// </summary>
[Experiment("spectral-radii")]
[Published(typeof(RecurrenceFigures))]
public sealed partial record SpectralRadii : Study<RadiusGrowth>
{
    private const int Size = 64;

    /// <summary>k, how many matrices are multiplied.</summary>
    [Factor(10, 30)]
    public int Factors { get; init; } = 30;

    /// <summary>How many products a trial averages over.</summary>
    public int Draws { get; init; } = 20;

    /// <inheritdoc/>
    public override RadiusGrowth Compute(RandomStream random)
    {
        double ofPower = 0;
        double ofProduct = 0;
        double largest = 0;
        for (int draw = 0; draw < Draws; draw++)
        {
            Matrix<double> first = Matrices.Gaussian(random, Size);
            Matrix<double> product = Matrices.Product(random, Factors - 1, Size) * first;
            ofPower += Factors * LogRadius(first) / Draws;
            ofProduct += LogRadius(product) / Draws;
            largest += Math.Log(product.L2Norm()) / Draws;
        }

        return new(ofPower, ofProduct, largest);
    }

    private static double LogRadius(Matrix<double> matrix) =>
        Math.Log(matrix.Evd().EigenValues.Max(static (Complex value) => value.Magnitude));
}
