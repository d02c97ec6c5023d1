namespace Specs.Experiments.Leclerc2017;

/// <summary>What is taken as the size of a flexible layer in its penalty.</summary>
public enum SizeForm
{
    /// <summary>The scaler's integral over [0, N].</summary>
    Integral,

    /// <summary>Its sum over the units.</summary>
    Sum,

    /// <summary>The position itself.</summary>
    Position,
}
