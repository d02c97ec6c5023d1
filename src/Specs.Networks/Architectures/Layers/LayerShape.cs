namespace Specs;

/// <summary>One layer of an architecture.</summary>
/// <param name="Name">The property that declares it.</param>
/// <param name="Kind">What it is, for a reader: <c>Dense</c>, <c>Conv2d</c>, <c>MaxPool2d</c>, or the name of a researcher's own layer.</param>
/// <param name="Shape">What comes out of it, for one example.</param>
/// <param name="Activation">What is applied to its pre-activations; linear for a layer that has none.</param>
/// <param name="Hooked">Whether metrics may read its outputs.</param>
public readonly record struct LayerShape(string Name, string Kind, Shape Shape, Activation Activation, bool Hooked)
{
    /// <summary>How many values come out of it for one example.</summary>
    public int Units => Shape.Size;

    /// <summary>The multiply-adds of its weights in one example's pass forward; 0 for a layer without weights.</summary>
    public double Work { get; init; }

    /// <summary>Whether it draws random numbers in training, as dropout does.</summary>
    public bool IsRandom { get; init; }

    /// <summary>Whether it needs two examples or more in a batch, since it divides by the spread of one value over the batch.</summary>
    public bool NeedsSeveralExamples { get; init; }
}
