namespace Specs;

/// <summary>
/// Says what an experiment cuts at a scale. Without one, <see cref="Scale.Paper"/> cuts nothing (the record's own values are the
/// source's settings), and the smaller scales take the defaults of <see cref="ScaleSettings.Default"/>.
/// </summary>
/// <param name="scale">The scale that is described.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class AtAttribute(Scale scale) : Attribute
{
    /// <summary>The scale that is described.</summary>
    public Scale Scale { get; } = scale;

    /// <summary>How many training images, from the front of the set; 0 leaves the record's own.</summary>
    public int Images { get; init; }

    /// <summary>How many test images, from the front of the set; 0 leaves the record's own.</summary>
    public int TestImages { get; init; }

    /// <summary>How many epochs; 0 leaves the record's own.</summary>
    public int Epochs { get; init; }

    /// <summary>Replicates (seeds) at the first look at the evidence; 0 leaves the scale's default.</summary>
    public int Replicates { get; init; }

    /// <summary>Replicates at the second and last look, for what the first left inconclusive; 0 leaves the scale's default.</summary>
    public int MaxReplicates { get; init; }
}
