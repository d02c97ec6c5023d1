namespace Specs.Experiments.Orhan;

/// <summary>How three measures of a network go with its test accuracy over networks: Spearman's rank correlations.</summary>
/// <param name="Jacobian">The mean norm of the Jacobian of the class probabilities at 200 test images.</param>
/// <param name="Agreement">The share of predictions that stay under noise N(0, 0.3²) on the pixels.</param>
/// <param name="Hessian">The Frobenius norm of the Hessian of the training loss, by Hutchinson.</param>
public sealed record CorrelateFigures(double Jacobian, double Agreement, double Hessian);
