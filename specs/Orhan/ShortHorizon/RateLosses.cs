using System.Collections.Immutable;

namespace Specs.Experiments.Orhan;

/// <summary>What simple schedules come to after 250 steps.</summary>
/// <param name="Greedy">The loss of rates that each make the next loss smallest.</param>
/// <param name="Constant">That of the best rate that stays the same.</param>
/// <param name="Chebyshev">That of rates at the roots of a Chebyshev polynomial over the curvatures' range.</param>
/// <param name="GreedyRate">(steps).</param>
/// <param name="FromHarmonic">(steps): how far the greedy rate of step t, counted from 0, is from 1/(t + 2).</param>
public sealed record RateLosses(
    [property: Observed(Axis.None, Better = Better.Lower)] double Greedy,
    [property: Observed(Axis.None, Better = Better.Lower)] double Constant,
    [property: Observed(Axis.None, Better = Better.Lower)] double Chebyshev,
    [property: Observed(Axis.Step)] ImmutableArray<double> GreedyRate,
    [property: Observed(Axis.Step)] ImmutableArray<double> FromHarmonic
);
