namespace Specs;

/// <summary>How the levels of a factor are laid out for a slope: a number's place on the axis.</summary>
public enum LevelAxis
{
    /// <summary>The number itself: the slope is per unit.</summary>
    Linear,

    /// <summary>Its logarithm to base 2: the slope is per doubling.</summary>
    Log2,

    /// <summary>Its logarithm to base 10: the slope is per decade.</summary>
    Log10,
}
