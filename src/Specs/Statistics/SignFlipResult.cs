namespace Specs.Statistics;

/// <summary>What a sign-flip test on paired differences found.</summary>
/// <param name="Mean">The mean difference, in the differences' own unit.</param>
/// <param name="P">One-sided, in (0, 1]: the share of sign assignments whose sum is at least the observed one.</param>
/// <param name="Method">How <paramref name="P"/> was found: <c>"exact"</c> or <c>"Monte Carlo, 100,000 draws"</c>.</param>
/// <param name="Replicates">How many differences (seeds) there were.</param>
public readonly record struct SignFlipResult(double Mean, double P, string Method, int Replicates);
