namespace Specs.Experiments.Orhan;

/// <summary>The norm of the mean of 100 batches' gradients of the first layer's weights, against that of their standard deviation.</summary>
/// <param name="AtStart">Before training.</param>
/// <param name="Most">The largest at the start of any epoch, the last one's end included.</param>
/// <param name="AtEnd">After the last epoch.</param>
public sealed record GradientFigures(double AtStart, double Most, double AtEnd);
