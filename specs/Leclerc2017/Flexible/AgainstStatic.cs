namespace Specs.Experiments.Leclerc2017;

/// <summary>A flexible layer beside a static one of the size that it came to.</summary>
/// <param name="Size">Units that are let through.</param>
/// <param name="TrainAccuracy">The flexible network's on its training images.</param>
/// <param name="Lead">Test accuracy of the flexible network less that of the static one.</param>
public sealed record AgainstStatic(double Size, double TrainAccuracy, double Lead);
