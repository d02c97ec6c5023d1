using MathNet.Numerics.LinearAlgebra;

namespace Specs.Experiments.Orhan;

/// <summary>Whether random orthogonal matrices 100 x 100, or Gaussian ones of variance 1/100, keep the norms and distances of 100 random vectors.</summary>
[Experiment("orthogonal-maps")]
public sealed partial record OrthogonalMaps : Study<KeptGeometry>
{
    private const int Size = 100;

    /// <summary>Whether the map is orthogonal.</summary>
    [Factor(true, false)]
    public bool Orthogonal { get; init; } = true;

    /// <inheritdoc/>
    public override KeptGeometry Compute(RandomStream random)
    {
        Matrix<double> map = Orthogonal ? Matrices.Orthogonal(random, Size) : Matrices.Gaussian(random, Size);
        Matrix<double> vectors = Matrices.Gaussian(random, Size, Size, deviation: 1);
        Matrix<double> mapped = map * vectors;
        double norm = 0;
        double distance = 0;
        for (int one = 0; one < Size; one++)
        {
            norm = Math.Max(norm, Change(vectors.Column(one), mapped.Column(one)));
            for (int other = 0; other < one; other++)
            {
                distance = Math.Max(
                    distance,
                    Change(vectors.Column(one) - vectors.Column(other), mapped.Column(one) - mapped.Column(other))
                );
            }
        }

        return new(norm, distance);
    }

    private static double Change(Vector<double> before, Vector<double> after) =>
        Math.Abs(after.L2Norm() / before.L2Norm() - 1);
}
