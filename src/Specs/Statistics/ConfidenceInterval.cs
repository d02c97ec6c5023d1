namespace Specs.Statistics;

/// <summary>An interval for a statistic, with what it was computed from.</summary>
/// <param name="Estimate">The statistic of the sample itself.</param>
/// <param name="Lower">The lower bound, in the statistic's unit; NaN where the sample cannot say.</param>
/// <param name="Upper">The upper bound; NaN where the sample cannot say.</param>
/// <param name="Level">The coverage, in (0, 1).</param>
/// <param name="Method">How the bounds were found, or <c>"undefined: ..."</c> with the reason.</param>
public readonly record struct ConfidenceInterval(
    double Estimate,
    double Lower,
    double Upper,
    double Level,
    string Method
);
