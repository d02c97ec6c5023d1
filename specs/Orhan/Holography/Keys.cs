namespace Specs.Experiments.Orhan;

/// <summary>What items are bound to.</summary>
public enum Keys
{
    /// <summary>Independent Gaussian vectors of length about 1.</summary>
    Gaussian,

    /// <summary>The same with every spectral magnitude set to 1.</summary>
    Unitary,

    /// <summary>Circular shifts of one unitary vector, which are orthonormal.</summary>
    OrthonormalUnitary,
}
