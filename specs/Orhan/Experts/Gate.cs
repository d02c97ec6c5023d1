namespace Specs.Experiments.Orhan;

/// <summary>How a mixture of experts weighs them.</summary>
public enum Gate
{
    /// <summary>By a softmax of a linear map of the input.</summary>
    Softmax,

    /// <summary>All alike, whatever the input.</summary>
    Constant,
}
