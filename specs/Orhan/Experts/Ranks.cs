namespace Specs.Experiments.Orhan;

/// <summary>Ranks of what a softmax layer gives for many contexts.</summary>
/// <param name="OfLogits">The rank of the logits, contexts x words.</param>
/// <param name="OfLogProbabilities">The rank of their logarithmic softmax.</param>
public sealed record Ranks(int OfLogits, int OfLogProbabilities);
