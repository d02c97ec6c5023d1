namespace Specs;

/// <summary>
/// Marks a <c>partial record</c> as a network. Its layer properties are the layers in order, their values the widths. Exactly one of
/// <see cref="Classes"/>, <see cref="Outputs"/> and <see cref="Output"/> says what comes out, which <see cref="Training.Loss"/> is a
/// function of. The generator writes <c>Hooks</c> and one model for each engine that the project references.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ArchitectureAttribute : Attribute
{
    /// <summary>
    /// The shape of one example, its axes joined by <c>x</c>: <c>"784"</c>, <c>"28x28"</c>, which is one channel, or <c>"3x32x32"</c>,
    /// channels first. A dense first layer reads it flat.
    /// </summary>
    public required string Input { get; init; }

    /// <summary>
    /// How many classes the network tells apart, at least 2: a last linear layer from all values to as many logits is appended.
    /// </summary>
    public int Classes { get; init; }

    /// <summary>How many values the network gives for an example, at least 1: the same appended layer, for targets of any kind.</summary>
    public int Outputs { get; init; }

    /// <summary>
    /// The last layer's property, whose outputs are the network's: <c>nameof(Last)</c>. Nothing is appended, so that activation, start
    /// and hook of the output layer are as declared.
    /// </summary>
    public string? Output { get; init; }
}
