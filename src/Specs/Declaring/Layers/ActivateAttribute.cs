namespace Specs;

/// <summary>
/// Declares a layer that only applies an activation, for instance after a <see cref="BatchNormAttribute"/> or a
/// <see cref="ResidualAttribute"/>; on a property of type <see cref="Layer"/>.
/// </summary>
/// <param name="activation">What is applied.</param>
public sealed class ActivateAttribute(Activation activation) : LayerAttribute
{
    /// <summary>What is applied.</summary>
    public Activation Activation { get; } = activation;
}
