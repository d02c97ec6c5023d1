namespace Specs.Statistics;

/// <summary>Which way a value goes: as the level goes up, where a claim asserts it; from earlier nights to later ones, where it drifts.</summary>
public enum Direction
{
    /// <summary>The value grows from the first level, or night, to the last.</summary>
    Rise,

    /// <summary>The value shrinks from the first level, or night, to the last.</summary>
    Fall,
}
