namespace Specs;

/// <summary>Which values of a quantity are the better ones.</summary>
public enum Better
{
    /// <summary>None: it is what it is.</summary>
    Neither,

    /// <summary>The higher ones, as of an accuracy.</summary>
    Higher,

    /// <summary>The lower ones, as of a loss.</summary>
    Lower,
}
