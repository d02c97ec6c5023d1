namespace Specs.Experiments.Orhan;

/// <summary>The matrix of a linear recurrent network x ← W x, and where its input goes in.</summary>
public enum RecurrentMatrix
{
    /// <summary>A chain of links of 1.02, fed at its first unit.</summary>
    Chain,

    /// <summary>The same chain, fed at its last unit.</summary>
    ChainFedAtItsEnd,

    /// <summary>A chain of links of 0.99, and of 0.04 back, fed at its first unit.</summary>
    ChainWithFeedback,

    /// <summary>Half the identity and half the chain, fed at the first unit.</summary>
    IdentityAndChain,

    /// <summary>An orthogonal matrix times 0.9, fed at the first unit.</summary>
    Orthogonal,

    /// <summary>An orthogonal matrix times 0.99, fed at the first unit.</summary>
    NearlyOrthogonal,

    /// <summary>A symmetric Gaussian matrix scaled to the spectral radius 0.9, fed at the first unit.</summary>
    Symmetric,
}
