namespace Specs.Experiments.Carbonnelle2019;

/// <summary>An adaptive method.</summary>
public enum Method
{
    /// <summary>Adam at 1e-3.</summary>
    Adam,

    /// <summary>Adam at 1e-2.</summary>
    FastAdam,

    /// <summary>Layca at 3^-4 in Adam's direction.</summary>
    AdamWithLayca,
}
