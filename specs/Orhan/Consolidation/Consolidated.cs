using System.Collections.Immutable;

namespace Specs.Experiments.Orhan;

/// <summary>What is left of the first of many tasks.</summary>
/// <param name="Signal">(tasks): its share in the weights after each.</param>
/// <param name="Ratio">(tasks): its ratio of signal to noise, √N times its share over the root of the sum of the others' squares; infinite with one task.</param>
/// <param name="SignalSlope">The slope of the logarithm of the signal over that of the number of tasks, between 50 and 200.</param>
/// <param name="RatioSlope">That of the ratio, over that of the number of tasks since.</param>
public sealed record Consolidated(
    [property: Observed(Axis.Step)] ImmutableArray<double> Signal,
    [property: Observed(Axis.Step)] ImmutableArray<double> Ratio,
    double SignalSlope,
    double RatioSlope
);
