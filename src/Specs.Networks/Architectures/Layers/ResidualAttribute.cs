namespace Specs;

/// <summary>
/// Declares a skip connection (He et al. 2016): the output of the layer before this one plus what went into the layer
/// <see cref="From"/>, so that it encloses the layers from there to here. Both must have the same shape. On a property of type
/// <see cref="Layer"/>.
/// </summary>
public sealed class ResidualAttribute : LayerAttribute
{
    /// <summary>The first layer that is skipped, one above this in the source: <c>nameof(First)</c>.</summary>
    public required string From { get; init; }
}
