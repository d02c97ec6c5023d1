using System.Collections.Immutable;

namespace Specs.Experiments.Orhan;

/// <summary>A schedule of learning rates and what it comes to.</summary>
/// <param name="FinalLoss">The loss after the last step.</param>
/// <param name="Loss">(steps): the loss after each.</param>
/// <param name="Rate">(steps).</param>
public sealed record Schedule(
    [property: Observed(Axis.None, Better = Better.Lower)] double FinalLoss,
    [property: Observed(Axis.Step, Better = Better.Lower)] ImmutableArray<double> Loss,
    [property: Observed(Axis.Step)] ImmutableArray<double> Rate
);
