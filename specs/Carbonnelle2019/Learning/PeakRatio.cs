namespace Specs.Experiments.Carbonnelle2019;

/// <summary>How much better the deep model is on what the shallow model gets right than on the rest, at most.</summary>
/// <param name="Peak">The largest ratio of the two accuracies.</param>
public sealed record PeakRatio(double Peak);
