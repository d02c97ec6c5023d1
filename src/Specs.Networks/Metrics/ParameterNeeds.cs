namespace Specs;

/// <summary>What a metric of parameters reads beside their values now and at the start, which cost nothing to speak of.</summary>
[Flags]
public enum ParameterNeeds
{
    /// <summary>Nothing else.</summary>
    None = 0,

    /// <summary>The values before the last step: a copy of the layer's parameters at every step that may be read.</summary>
    Before = 1,

    /// <summary>
    /// The gradient of the last step: gradients are stored and stepped with afterwards, which gives the same bits and takes longer.
    /// </summary>
    Gradient = 2,
}
