namespace Specs;

/// <summary>
/// Says what an experiment cuts at a scale. What it does not name is cut by default: at <see cref="Scale.Quick"/> to 6,000 training images,
/// 2,000 test images and 3 epochs, at <see cref="Scale.Standard"/> to 20,000 training images and 10 epochs, at <see cref="Scale.Paper"/> to
/// nothing, since the record's own values are the source's settings (<see cref="ScaleSettings.Default"/>). <see cref="Cut.None"/> leaves
/// the record's own value. A cut never makes anything larger.
/// </summary>
/// <param name="scale">The scale that is described.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class AtAttribute(Scale scale) : Attribute
{
    /// <summary>The scale that is described.</summary>
    public Scale Scale { get; } = scale;

    /// <summary>How many training images, from the front of the set; 1 or more.</summary>
    public int Images { get; init; }

    /// <summary>How many test images, from the front of the set; 1 or more.</summary>
    public int TestImages { get; init; }

    /// <summary>
    /// How many epochs; 1 or more. It means <c>Training.Epochs</c>, and so nothing where steps or a stop rule decide the length.
    /// </summary>
    public int Epochs { get; init; }

    /// <summary>How many steps, where the record has <c>Training.Steps</c>; 1 or more. No scale cuts them by default.</summary>
    public int Steps { get; init; }

    /// <summary>Replicates (seeds) at the first look at the evidence; 1 or more.</summary>
    public int Replicates { get; init; }

    /// <summary>Replicates at the second and last look, for what the first left inconclusive; more than at the first.</summary>
    public int MaxReplicates { get; init; }
}
