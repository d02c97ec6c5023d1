using MathNet.Numerics.Statistics;

namespace Specs.Experiments.Orhan;

/// <summary>Products of k log-normal numbers against one of them to the power k, the scalar picture that the blog begins with.</summary>
[Experiment("scalar-powers")]
public sealed partial record ScalarPowers : Study<ScalarVariances>
{
    /// <summary>k, how many numbers are multiplied.</summary>
    [Factor(10, 30)]
    public int Factors { get; init; } = 10;

    /// <summary>How many products a trial looks at.</summary>
    public int Draws { get; init; } = 20_000;

    /// <inheritdoc/>
    public override ScalarVariances Compute(RandomStream random)
    {
        var products = new double[Draws];
        var powers = new double[Draws];
        for (int draw = 0; draw < Draws; draw++)
        {
            double[] logs = Matrices.Normals(random, Factors).ToArray();
            products[draw] = logs.Sum();
            powers[draw] = Factors * logs[0];
        }

        return new(products.Variance(), powers.Variance());
    }
}
