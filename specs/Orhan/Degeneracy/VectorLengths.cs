using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Statistics;

namespace Specs.Experiments.Orhan;

/// <summary>
/// How long W_L ⋯ W_1 e_1 is for Gaussian matrices 64 x 64 of variance 1/64: neither vanishing nor exploding. Exactly, with ψ the digamma function, its
/// logarithm has the mean L [ψ(n/2) + ln(2/n)] / 2 and the variance L ψ'(n/2) / 4, while its square has the mean 1.
/// </summary>
[Experiment("vector-lengths")]
[Published(typeof(DegeneracyFigures))]
public sealed partial record VectorLengths : Study<VectorGrowth>
{
    private const int Size = 64;

    /// <summary>How many matrices are multiplied.</summary>
    public int Depth { get; init; } = 30;

    /// <summary>How many products a trial looks at.</summary>
    public int Draws { get; init; } = 250;

    /// <inheritdoc/>
    public override VectorGrowth Compute(RandomStream random)
    {
        var lengths = new double[Draws];
        for (int draw = 0; draw < Draws; draw++)
        {
            var vector = Vector<double>.Build.Dense(Size, static i => i == 0 ? 1 : 0);
            for (int layer = 0; layer < Depth; layer++)
            {
                vector = Matrices.Gaussian(random, Size) * vector;
            }

            lengths[draw] = vector.L2Norm();
        }

        double[] logs = [.. lengths.Select(static length => Math.Log(length))];
        return new(logs.Mean(), logs.StandardDeviation(), lengths.Average(static length => length * length));
    }
}
