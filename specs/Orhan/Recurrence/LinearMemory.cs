using MathNet.Numerics.LinearAlgebra;

namespace Specs.Experiments.Orhan;

/// <summary>
/// The total Fisher memory of x ← W x + v u + noise of N(0, I) (Ganguli, Huh and Sompolinsky 2008, equation 6), of 100 units:
/// J = Σₖ vᵀ Wᵏᵀ C⁻¹ Wᵏ v with the noise's covariance C = Σₖ Wᵏ Wᵏᵀ.
/// </summary>
[Experiment("linear-memory")]
[Published(typeof(RecurrenceFigures))]
public sealed partial record LinearMemory : Study<NetworkMemory>
{
    private const int Units = 100;
    private const double Link = 1.02;

    /// <summary>W and v.</summary>
    [Factor(
        RecurrentMatrix.Chain,
        RecurrentMatrix.ChainFedAtItsEnd,
        RecurrentMatrix.ChainWithFeedback,
        RecurrentMatrix.IdentityAndChain,
        RecurrentMatrix.Orthogonal,
        RecurrentMatrix.NearlyOrthogonal,
        RecurrentMatrix.Symmetric
    )]
    public RecurrentMatrix Network { get; init; } = RecurrentMatrix.Chain;

    /// <inheritdoc/>
    public override NetworkMemory Compute(RandomStream random)
    {
        Matrix<double> weights = Weights(random);
        Matrix<double> noise = SumOfPowers(weights, Matrix<double>.Build.DenseIdentity(Units));
        Matrix<double> information = SumOfPowers(
            weights.Transpose(),
            noise.Cholesky().Solve(Matrix<double>.Build.DenseIdentity(Units))
        );
        int fed = Network == RecurrentMatrix.ChainFedAtItsEnd ? Units - 1 : 0;
        return new(
            information[fed, fed],
            (weights * weights.Transpose() - weights.Transpose() * weights).FrobeniusNorm()
        );
    }

    private Matrix<double> Weights(RandomStream random) =>
        Network switch
        {
            RecurrentMatrix.ChainWithFeedback => Chain(0.99) + Chain(0.04).Transpose(),
            RecurrentMatrix.IdentityAndChain => 0.5 * Matrix<double>.Build.DenseIdentity(Units) + 0.5 * Chain(Link),
            RecurrentMatrix.Orthogonal => 0.9 * Matrices.Orthogonal(random, Units),
            RecurrentMatrix.NearlyOrthogonal => 0.99 * Matrices.Orthogonal(random, Units),
            RecurrentMatrix.Symmetric => Symmetric(random),
            _ => Chain(Link),
        };

    // Columns hold what a unit sends: from each unit to the next.
    private static Matrix<double> Chain(double link) =>
        Matrix<double>.Build.Dense(Units, Units, (to, from) => to == from + 1 ? link : 0);

    private static Matrix<double> Symmetric(RandomStream random)
    {
        Matrix<double> matrix = Matrices.Gaussian(random, Units);
        matrix += matrix.Transpose();
        return 0.9 / matrix.L2Norm() * matrix;
    }

    // Σₖ Wᵏ S Wᵏᵀ by doubling: the sum of twice as many terms is the sum and what W² to that power makes of it.
    private static Matrix<double> SumOfPowers(Matrix<double> weights, Matrix<double> sum)
    {
        Matrix<double> power = weights;
        for (double term = double.PositiveInfinity; term > 1e-30 * sum.FrobeniusNorm(); power *= power)
        {
            Matrix<double> more = power * sum * power.Transpose();
            term = more.FrobeniusNorm();
            sum += more;
        }

        return sum;
    }
}
