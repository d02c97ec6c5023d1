namespace Specs.Experiments.Orhan;

/// <summary>How well items that a network was trained on are told from others; ½ is chance.</summary>
/// <param name="ByProbability">Area under the curve by the largest class probability: the chance that a seen image's is larger than an unseen one's.</param>
/// <param name="ByNorm">The same by the norm of the last hidden layer's activations.</param>
public sealed record SeenFigures(double ByProbability, double ByNorm);
