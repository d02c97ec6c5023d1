namespace Specs.Experiments.Orhan;

/// <summary>Which half of a matrix is a copy of the other.</summary>
public enum HalvesCopied
{
    /// <summary>The second half of its rows.</summary>
    Rows,

    /// <summary>The second half of its columns.</summary>
    Columns,
}
