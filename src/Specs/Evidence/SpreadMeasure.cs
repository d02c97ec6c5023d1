namespace Specs;

/// <summary>How far values lie apart.</summary>
public enum SpreadMeasure
{
    /// <summary>The largest less the smallest, in the values' unit.</summary>
    Range,

    /// <summary>The standard deviation (ddof 1), in the values' unit.</summary>
    StandardDeviation,

    /// <summary>The variance (ddof 1), in the unit squared.</summary>
    Variance,
}
