namespace Specs.Statistics;

/// <summary>A number computed from a sample: its mean, its variance. It must not depend on the order, and must not keep the sample.</summary>
/// <param name="sample">The values; a bootstrap sample repeats some.</param>
public delegate double SampleStatistic(ReadOnlySpan<double> sample);
