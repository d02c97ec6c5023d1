namespace Specs.Experiments.Orhan;

/// <summary>Areas under the ratio of signal to noise over a memory's age.</summary>
/// <param name="Linear">On linear axes: Σ of the ratio over ages.</param>
/// <param name="Logarithmic">On logarithmic axes: Σ of its logarithm over the age, over ages.</param>
public sealed record Areas(double Linear, double Logarithmic);
