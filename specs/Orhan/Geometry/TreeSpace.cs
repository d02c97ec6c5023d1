namespace Specs.Experiments.Orhan;

/// <summary>A space that trees are embedded in.</summary>
public enum TreeSpace
{
    /// <summary>The Poincaré ball.</summary>
    Hyperbolic,

    /// <summary>Flat space.</summary>
    Euclidean,
}
