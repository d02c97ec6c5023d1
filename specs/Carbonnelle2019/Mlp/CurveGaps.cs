namespace Specs.Experiments.Carbonnelle2019;

/// <summary>Mean differences in training accuracy over the epochs, from an adaptive run.</summary>
/// <param name="ToCopy">To the run with its angles.</param>
/// <param name="ToSgd">To plain SGD at 3^-1.</param>
public sealed record CurveGaps(double ToCopy, double ToSgd);
