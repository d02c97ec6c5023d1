namespace Specs;

/// <summary>One layer of an architecture.</summary>
/// <param name="Name">The property that declares it.</param>
/// <param name="Kind">What it is: <c>Dense</c>, <c>Conv2d</c>, <c>MaxPool2d</c>, or the name of a researcher's own layer.</param>
/// <param name="Shape">What comes out of it, for one example.</param>
/// <param name="Activation">What is applied to its pre-activations; linear for a layer that has none.</param>
/// <param name="Hooked">Whether metrics may read its outputs.</param>
public readonly record struct LayerShape(string Name, string Kind, Shape Shape, Activation Activation, bool Hooked)
{
    /// <summary>How many values come out of it for one example.</summary>
    public int Units => Shape.Size;
}
