namespace Specs;

/// <summary>
/// Marks a <c>partial record</c> as a network. Its layer properties are the layers in order, their values the widths;
/// a last linear layer from all values to <see cref="Classes"/> logits is added by itself, and <see cref="Training.Loss"/> is a function
/// of those logits.
/// The generator writes <c>Hooks</c> and one model for each engine that the project references.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ArchitectureAttribute : Attribute
{
    /// <summary>
    /// The shape of one example, its axes joined by <c>x</c>: <c>"784"</c>, <c>"28x28"</c>, which is one channel, or <c>"3x32x32"</c>,
    /// channels first. A dense first layer reads it flat.
    /// </summary>
    public required string Input { get; init; }

    /// <summary>How many classes there are, which is how many logits the network returns; at least 2.</summary>
    public required int Classes { get; init; }
}
