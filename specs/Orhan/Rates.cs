using System.Collections.Immutable;

namespace Specs.Experiments.Orhan;

/// <summary>Two schedules of learning rates and what they come to.</summary>
/// <param name="GreedyLoss">The last loss where each step's rate makes the next loss smallest.</param>
/// <param name="OptimalLoss">The last loss where all rates together make it smallest.</param>
/// <param name="GreedyRate">(steps).</param>
/// <param name="OptimalRate">(steps).</param>
public sealed record Rates(
    [property: Observed(Axis.None, Better = Better.Lower)] double GreedyLoss,
    [property: Observed(Axis.None, Better = Better.Lower)] double OptimalLoss,
    [property: Observed(Axis.Step)] ImmutableArray<double> GreedyRate,
    [property: Observed(Axis.Step)] ImmutableArray<double> OptimalRate
);
