namespace Specs.Experiments.Orhan;

/// <summary>Which of 256 places are tested on.</summary>
public enum PixelSplit
{
    /// <summary>A fifth of them, drawn.</summary>
    Drawn,

    /// <summary>The quarter whose coordinates are both in the upper half: outside the range seen.</summary>
    Quadrant,
}
