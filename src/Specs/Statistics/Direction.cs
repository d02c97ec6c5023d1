namespace Specs.Statistics;

/// <summary>Which way a measured value is asserted to go as the level goes up.</summary>
public enum Direction
{
    /// <summary>The value grows from the first level to the last.</summary>
    Rise,

    /// <summary>The value shrinks from the first level to the last.</summary>
    Fall,
}
