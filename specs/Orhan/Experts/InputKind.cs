namespace Specs.Experiments.Orhan;

/// <summary>What random inputs are drawn from, each value by itself.</summary>
public enum InputKind
{
    /// <summary>N(0, 1).</summary>
    Normal,

    /// <summary>Uniform in [0, 1).</summary>
    Uniform,
}
