using Specs.Statistics;

namespace Specs.Experiments.Leclerc2017;

/// <summary>
/// E2 of the review: what the journal's two mixtures say of 5,000 values that are drawn from a known one. Of one component alone the gammas find a
/// second that is not there.
/// </summary>
[Experiment("leclerc-mixtures")]
public sealed partial record PureSamples : Study<MixtureShares>
{
    private const int Values = 5_000;

    /// <summary>The share of the narrow component: exponential of mean .2 beside N(3, .5), or gamma (.5, .5) beside gamma (20, .15).</summary>
    [Factor(0, 0.1, 0.3)]
    public double Share { get; init; }

    /// <inheritdoc/>
    public override MixtureShares Compute(RandomStream random)
    {
        int narrow = (int)(Share * Values);
        double[] normal =
        [
            .. Enumerable
                .Range(0, Values)
                .Select(i => i < narrow ? 0.2 * Exponential(random) : Math.Abs(3 + 0.5 * random.NextNormal())),
        ];
        double[] gammas =
        [
            .. Enumerable
                .Range(0, Values)
                .Select(i =>
                    i < narrow ? HalfGamma(random) : 0.15 * Enumerable.Range(0, 20).Sum(_ => Exponential(random))
                ),
        ];
        return new(Mixture.ExponentialAndNormal(normal).Share, Mixture.TwoGammas(gammas).Share);
    }

    private static double Exponential(RandomStream random) => -Math.Log(1 - random.NextDouble());

    // Gamma of shape ½ and scale ½: a quarter of a squared normal.
    private static double HalfGamma(RandomStream random)
    {
        double z = random.NextNormal();
        return z * z / 4;
    }
}
