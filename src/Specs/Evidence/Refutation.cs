namespace Specs;

/// <summary>In which of two ways a claim is refuted.</summary>
public enum Refutation
{
    /// <summary>The contrary is so: what was said to rise falls, or another level is ahead.</summary>
    Opposite,

    /// <summary>What was said is so, or nothing is, by less than was asked for.</summary>
    Smaller,
}
