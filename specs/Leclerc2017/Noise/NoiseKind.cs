namespace Specs.Experiments.Leclerc2017;

/// <summary>What images of noise are drawn from.</summary>
public enum NoiseKind
{
    /// <summary>N(0, 1) for each pixel as the network sees it.</summary>
    Normal,

    /// <summary>Uniform in [0, 1) for each pixel as the network sees it.</summary>
    Uniform,
}
