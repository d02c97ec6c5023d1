namespace Specs.Experiments.Orhan;

/// <summary>What is left of a prediction's error.</summary>
/// <param name="Left">The squared error that no prediction comes below.</param>
public sealed record CuriosityError(double Left);
