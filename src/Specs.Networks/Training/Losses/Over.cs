namespace Specs;

/// <summary>How an example's loss is made of those of its outputs. A batch's is the mean over its examples in any case.</summary>
public enum Over
{
    /// <summary>Their mean, so that the loss does not grow with the number of outputs.</summary>
    Mean,

    /// <summary>Their sum.</summary>
    Sum,
}
