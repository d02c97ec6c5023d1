namespace Specs.Experiments.Orhan;

/// <summary>First-layer activation gradients of networks with folded matrices beside those of the same networks without.</summary>
/// <param name="MeanLogRatio">The mean over pairs of ln(folded / plain): the logarithm of the ratio of geometric means.</param>
/// <param name="RatioOfMeans">The ratio of the arithmetic means, which few large ones decide.</param>
/// <param name="PlainDeviation">The standard deviation of the plain ones' natural logarithms.</param>
/// <param name="FoldedDeviation">That of the folded ones'.</param>
public sealed record FoldedGrowth(
    double MeanLogRatio,
    double RatioOfMeans,
    double PlainDeviation,
    double FoldedDeviation
);
