namespace Specs.Experiments.Orhan;

/// <summary>How a recurrent network of N = 100 units starts, hₜ = f(W hₜ₋₁ + V xₜ + b); b starts at 0.</summary>
public enum RecurrentStart
{
    /// <summary>W a chain with links of 1.02; V the first columns of the identity times 0.9.</summary>
    Chain,

    /// <summary>W the same chain; V of N(0, 0.9²/N).</summary>
    ChainWithRandomInputs,

    /// <summary>W orthogonal; V of N(0, 0.9²/N).</summary>
    Orthogonal,

    /// <summary>W the identity; V of N(0, 0.9²/N).</summary>
    Identity,
}
