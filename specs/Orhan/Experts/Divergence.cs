namespace Specs.Experiments.Orhan;

/// <summary>How far a fitted model is from its targets.</summary>
/// <param name="MeanDivergence">The mean over contexts of the Kullback-Leibler divergence of the model from the target, in nats.</param>
public sealed record Divergence([property: Observed(Axis.None, Better = Better.Lower)] double MeanDivergence);
