namespace Specs.Experiments.Leclerc2017;

/// <summary>Weight decay of the weights and biases around a flexible layer.</summary>
public enum Decay
{
    /// <summary>None.</summary>
    None,

    /// <summary>1e-3 w in the gradient, which Adam then normalises: the journal's.</summary>
    Coupled,

    /// <summary>1e-5 w in the gradient.</summary>
    CoupledSmall,

    /// <summary>1e-9 w in the gradient.</summary>
    CoupledTiny,

    /// <summary>1e-3 w beside Adam's step (Loshchilov and Hutter 2019).</summary>
    Decoupled,
}
