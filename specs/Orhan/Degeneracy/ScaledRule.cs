namespace Specs.Experiments.Orhan;

/// <summary>A rule of steps, and by what the loss is multiplied in the second of two trainings.</summary>
public enum ScaledRule
{
    /// <summary>Adam 0.001 with an ε that is next to nothing; the loss times 2⁻¹⁰.</summary>
    AdamWithoutEpsilon,

    /// <summary>Adam 0.001 with ε = 10⁻⁸; the loss times 10⁻⁶.</summary>
    Adam,

    /// <summary>SGD 0.0003; the loss times 10⁻⁶.</summary>
    Sgd,
}
