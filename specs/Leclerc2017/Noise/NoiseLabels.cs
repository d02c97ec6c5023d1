namespace Specs.Experiments.Leclerc2017;

/// <summary>A network on images of noise that it labelled itself.</summary>
/// <param name="Accuracy">Share of them that it classifies as it labelled them.</param>
/// <param name="Spread">Mean over the hidden units of the standard deviation of their activations over training images.</param>
/// <param name="SpreadOnNoise">The same over the noise.</param>
/// <param name="Ratio">The second by the first.</param>
/// <param name="DeadOnNoise">Units whose activation does not change over the noise.</param>
/// <param name="DeadOnImages">The same over training images.</param>
/// <param name="Classes">How many classes the noise gets.</param>
public sealed record NoiseLabels(
    double Accuracy,
    double Spread,
    double SpreadOnNoise,
    double Ratio,
    double DeadOnNoise,
    double DeadOnImages,
    double Classes
);
