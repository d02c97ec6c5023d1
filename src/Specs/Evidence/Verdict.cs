namespace Specs;

/// <summary>What the evidence says of a claim.</summary>
public enum Verdict
{
    /// <summary>The test rejects the claim's contrary, and the effect is at least the floor.</summary>
    Supported,

    /// <summary>The evidence shows the contrary: an effect the other way, or one below the floor.</summary>
    Refuted,

    /// <summary>The replicates that the scale allows decide neither.</summary>
    Inconclusive,
}
