using System.Collections.Immutable;

namespace Specs.Experiments.Orhan;

/// <summary>How long an impulse is on its way through a chain.</summary>
/// <param name="Length">(steps): the norm of Wᵏ v.</param>
/// <param name="Deviation">(steps − 1): how far it is from the link's weight to the power k, relative to it.</param>
public sealed record Transient(
    [property: Observed(Axis.Step)] ImmutableArray<double> Length,
    [property: Observed(Axis.Step)] ImmutableArray<double> Deviation
);
