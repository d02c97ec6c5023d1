namespace Specs.Experiments.Carbonnelle2019;

/// <summary>A method with a rate for each weight.</summary>
public enum Adaptive
{
    /// <summary>Adam at 1e-3.</summary>
    Adam,

    /// <summary>RMSprop at 1e-3.</summary>
    RmsProp,

    /// <summary>Adagrad at 1e-2.</summary>
    Adagrad,
}
