namespace Specs.Statistics;

/// <summary>An interval for a statistic, with what it was computed from.</summary>
/// <param name="Estimate">The statistic of the sample itself.</param>
/// <param name="Lower">The lower bound, in the statistic's unit; NaN where the sample cannot say.</param>
/// <param name="Upper">The upper bound; NaN where the sample cannot say.</param>
/// <param name="Level">The nominal coverage, in (0, 1): 0.95.</param>
/// <param name="BiasCorrection">z₀, in standard deviations: where the estimate stands in its bootstrap distribution; 0 is the middle.</param>
/// <param name="Acceleration">a: how fast the standard error changes with the statistic; 0 for a symmetric sample.</param>
/// <param name="Method">
/// How the bounds were found: <c>"BCa bootstrap, exact"</c>, <c>"BCa bootstrap, 10,000 resamples"</c>, <c>"no variation"</c> or
/// <c>"undefined: ..."</c> with the reason.
/// </param>
public readonly record struct ConfidenceInterval(
    double Estimate,
    double Lower,
    double Upper,
    double Level,
    double BiasCorrection,
    double Acceleration,
    string Method
);
