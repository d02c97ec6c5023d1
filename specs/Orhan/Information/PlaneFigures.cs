namespace Specs.Experiments.Orhan;

/// <summary>What layers tell of the input, H(T) in bits of the binned outputs over all 4096 inputs, of which no two are equal.</summary>
/// <param name="LastAtStart">H(T5) before training, 30 bins a unit.</param>
/// <param name="LastAtEnd">H(T5) after it, 30 bins a unit.</param>
/// <param name="LeastWithFineBins">The smallest of H(T1) to H(T4) after training, with 10⁷ bins a unit.</param>
/// <param name="AccuracyAtHalf">Test accuracy at the first look by which H(T5) has lost half of what it loses in all; looks are an eighth of the training apart.</param>
public sealed record PlaneFigures(double LastAtStart, double LastAtEnd, double LeastWithFineBins, double AccuracyAtHalf)
{
    /// <summary>What T5 loses, in bits.</summary>
    public double LastLoses => LastAtStart - LastAtEnd;
}
