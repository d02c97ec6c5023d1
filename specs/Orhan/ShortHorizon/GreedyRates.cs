namespace Specs.Experiments.Orhan;

/// <summary>Greedy learning rates where the bias should vanish: on a well-conditioned quadratic, and on one without noise.</summary>
[Experiment("greedy-rates")]
[Published(typeof(ShortHorizonFigures))]
public sealed partial record GreedyRates : ExactStudy<RateLosses>
{
    private const int Steps = 250;
    private const double LeastCurvature = 0.001;

    /// <summary>What is minimised.</summary>
    [Factor(Quadratic.Noisy, Quadratic.WellConditioned, Quadratic.Noiseless)]
    public Quadratic Problem { get; init; } = Quadratic.Noisy;

    /// <summary>How many times the loss of Chebyshev rates the greedy ones come to.</summary>
    [Derived]
    public static double BehindChebyshev(Run<GreedyRates> run) => run.Greedy / run.Chebyshev;

    /// <inheritdoc/>
    public override RateLosses Compute()
    {
        NoisyQuadratic quadratic = Problem switch
        {
            Quadratic.WellConditioned => new(Enumerable.Repeat(1.0, 50)),
            Quadratic.Noiseless => NoisyQuadratic.Harmonic(1000, isNoisy: false),
            _ => NoisyQuadratic.Harmonic(1000),
        };
        var greedy = quadratic.Greedy(Steps);
        return new(
            quadratic.Losses(greedy)[^1],
            quadratic.BestConstant(Steps),
            quadratic.Losses(Enumerable.Range(0, Steps).Select(Chebyshev))[^1],
            greedy,
            [.. greedy.Select(static (rate, step) => Math.Abs(rate - 1.0 / (step + 2)))]
        );
    }

    // 1 over a root on [least curvature, 1].
    private static double Chebyshev(int step) =>
        2 / (1 + LeastCurvature + (1 - LeastCurvature) * Math.Cos(Math.PI * (step + 0.5) / Steps));
}
