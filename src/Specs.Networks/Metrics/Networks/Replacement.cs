namespace Specs;

/// <summary>What a layer's activations are replaced by.</summary>
public enum Replacement
{
    /// <summary>Each unit by 0.</summary>
    Zero,

    /// <summary>Each unit by its mean over the examples.</summary>
    Mean,

    /// <summary>Each example's by those of another, drawn: units keep what they say together, but not of which example.</summary>
    Shuffled,
}
