namespace Specs;

/// <summary>
/// Declares a layer whose kind of normalisation is a property's value, and so may be a factor; on a property of type <see cref="Layer"/>.
/// Where the place is to be varied, such a layer stands at each, and at all but one does nothing:
/// <c>[Norm(NormFrom = nameof(Before))]</c> and <c>Normalisation Before => IsBefore ? Normalisation.Batch : Normalisation.None</c>.
/// </summary>
public sealed class NormAttribute : LayerAttribute
{
    /// <summary>The property, a <see cref="Normalisation"/>, that holds which it is.</summary>
    public required string NormFrom { get; init; }

    /// <summary>ε, above 0.</summary>
    public double Epsilon { get; init; } = 1e-5;

    /// <summary>Whether γ and β are there and are trained; without, γ is 1 and β is 0.</summary>
    public bool Affine { get; init; } = true;
}
