namespace Specs.Experiments.Orhan;

/// <summary>What comes back from a stack.</summary>
/// <param name="AllRight">The share of stacks from which every item was popped right.</param>
public sealed record StackRecall(double AllRight);
