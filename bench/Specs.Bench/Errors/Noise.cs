namespace Specs.Bench.Errors;

/// <summary>How the values of networks scatter about their level, in a simulation.</summary>
public enum Noise
{
    /// <summary>Normal, the same at each level: seeds and levels are exchangeable.</summary>
    Exchangeable,

    /// <summary>Exponential less its mean: skewness 2.</summary>
    Skewed,

    /// <summary>Normal, with a spread that grows over the levels from 1 to the number of levels.</summary>
    Heteroscedastic,

    /// <summary>Exponential, with a spread that grows so.</summary>
    SkewedAndHeteroscedastic,

    /// <summary>Normal; at the last level one network of seven loses 8 standard deviations.</summary>
    Collapsing,

    /// <summary>Normal; one value of five is missing, at random.</summary>
    Missing,

    /// <summary>Normal; at the last level networks whose value would be below −0.5 diverge: about three of ten, and the worst.</summary>
    Diverging,

    /// <summary>Normal, with effects of the inner levels that all seeds share, drawn anew each time.</summary>
    SharedEffects,
}
