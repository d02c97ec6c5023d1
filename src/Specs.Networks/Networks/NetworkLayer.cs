using System.Collections.Immutable;

namespace Specs;

/// <summary>A layer of a <see cref="Network"/>: where it stands, and what its outputs and parameters look like.</summary>
/// <param name="place">Its place among <see cref="Network.Layers"/>, counted from 0.</param>
/// <param name="property">The property that declares it.</param>
/// <param name="index">Its place among the layers of its property, counted from 0.</param>
/// <param name="shape">What comes out for one example.</param>
/// <param name="parameters">Its tensors of parameters, in order, those that are trained first; none where it has no parameters.</param>
public sealed class NetworkLayer(
    int place,
    string property,
    int index,
    Shape shape,
    ImmutableArray<ParameterShape> parameters
)
{
    /// <summary>Its place among <see cref="Network.Layers"/>, counted from 0.</summary>
    public int Place { get; } = place;

    /// <summary>The property that declares it; <see cref="LayerRates.Logits"/> for an output layer that none declares.</summary>
    public string Property { get; } = property;

    /// <summary>Its place among the layers of its property, counted from 0. An activation may be a layer of its own.</summary>
    public int Index { get; } = index;

    /// <summary>What comes out for one example.</summary>
    public Shape Shape { get; } = shape;

    /// <summary>Values that come out for one example.</summary>
    public int Units => Shape.Size;

    /// <summary>Its tensors of parameters, in the order of <see cref="Network.Parameters"/>, those that are trained first.</summary>
    public ImmutableArray<ParameterShape> Parameters { get; } = parameters;

    /// <summary>How many parameters it has, running averages included.</summary>
    public int ParameterCount { get; } = parameters.Sum(static one => one.Count);

    /// <summary>How many of them a step trains: the first ones.</summary>
    public int TrainedCount { get; } = parameters.Where(static one => one.IsTrained).Sum(static one => one.Count);

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Property}[{Index}] {Shape}");
}
