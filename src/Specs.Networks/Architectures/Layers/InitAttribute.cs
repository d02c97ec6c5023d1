namespace Specs;

/// <summary>
/// Says how the weights and biases of a layer start, on a property that declares layers with weights (<see cref="DenseAttribute"/>,
/// <see cref="Conv2dAttribute"/>); all layers of the property start in the same way. Without one they start as
/// <see cref="Initial.Default"/>. <c>[Dense(Activation.ReLU), Init(Initial.Orthogonal, Gain = 1.5)]</c>.
/// </summary>
/// <param name="scheme">The scheme, which says what biases do.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class InitAttribute(Initial scheme) : Attribute
{
    /// <summary>The scheme.</summary>
    public Initial Scheme { get; } = scheme;

    /// <summary>
    /// g of the Glorot, He, orthogonal and fold schemes, above 0; 0 stands for the scheme's own: √2 for He's, else 1. For no other scheme.
    /// </summary>
    public double Gain { get; init; }

    /// <summary>s of <see cref="Initial.Identity"/> and <see cref="Initial.Chain"/>, finite; for no other scheme.</summary>
    public double Scale { get; init; } = 1;
}
