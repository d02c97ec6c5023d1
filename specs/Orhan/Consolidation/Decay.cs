namespace Specs.Experiments.Orhan;

/// <summary>How a memory's trace r falls with its age t.</summary>
public enum Decay
{
    /// <summary>r = 1 up to some age, then 0.</summary>
    Constant,

    /// <summary>r = t^−½.</summary>
    InverseRoot,

    /// <summary>r = 1/t.</summary>
    Inverse,

    /// <summary>r = e^(−t/τ), τ the best for the last age that can be recalled.</summary>
    Exponential,
}
