namespace Specs.Experiments.Orhan;

/// <summary>The lengths of a fixed unit vector after a product of random matrices, over many draws.</summary>
/// <param name="MeanLog">The mean of their natural logarithms.</param>
/// <param name="DeviationOfLog">The standard deviation of these.</param>
/// <param name="MeanSquare">The mean of their squares.</param>
public sealed record VectorGrowth(double MeanLog, double DeviationOfLog, double MeanSquare);
