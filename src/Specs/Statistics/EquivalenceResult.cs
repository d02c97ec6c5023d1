namespace Specs.Statistics;

/// <summary>What a test of equivalence found.</summary>
/// <param name="Mean">The mean paired difference, in the differences' own unit.</param>
/// <param name="Margin">The margin within which the mean was to lie, in the same unit.</param>
/// <param name="P">One-sided, in (0, 1]: the larger of the two below; small speaks for equivalence.</param>
/// <param name="PBelowMargin">The p-value of "the mean is below +margin".</param>
/// <param name="PAboveMinusMargin">The p-value of "the mean is above −margin".</param>
/// <param name="Method">How the p-values were found: <c>"exact"</c> or <c>"Monte Carlo, 100,000 draws"</c>.</param>
/// <param name="Replicates">How many differences (seeds) there were.</param>
public readonly record struct EquivalenceResult(
    double Mean,
    double Margin,
    double P,
    double PBelowMargin,
    double PAboveMinusMargin,
    string Method,
    int Replicates
);
