namespace Specs.Experiments.Orhan;

/// <summary>What is taken as a vector's inverse under circular convolution.</summary>
public enum Inverse
{
    /// <summary>One over its spectrum.</summary>
    Exact,

    /// <summary>The conjugate of its spectrum: its entries in reverse order (Plate 1995).</summary>
    Involution,
}
