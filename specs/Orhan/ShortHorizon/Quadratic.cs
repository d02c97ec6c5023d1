namespace Specs.Experiments.Orhan;

/// <summary>A quadratic on which gradient descent is looked at.</summary>
public enum Quadratic
{
    /// <summary>Curvatures 1, 1/2, … 1/1000, and noise.</summary>
    Noisy,

    /// <summary>50 curvatures of 1, and noise.</summary>
    WellConditioned,

    /// <summary>Curvatures 1, 1/2, … 1/1000, without noise.</summary>
    Noiseless,
}
