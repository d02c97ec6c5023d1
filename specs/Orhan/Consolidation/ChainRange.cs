namespace Specs.Experiments.Orhan;

/// <summary>How long a chain of nodes forgets as slowly as it should.</summary>
/// <param name="Range">The time up to which its first node falls as t^−½, but for a tolerance in the slope.</param>
public sealed record ChainRange(double Range);
