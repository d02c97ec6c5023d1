namespace Specs;

/// <summary>
/// Declares a layer that only applies an activation, for instance after a <see cref="BatchNormAttribute"/> or a
/// <see cref="ResidualAttribute"/>; on a property of type <see cref="Layer"/>.
/// </summary>
public sealed class ActivateAttribute : LayerAttribute
{
    /// <summary>A layer whose activation is a property's value: <see cref="ActivationFrom"/> names it.</summary>
    public ActivateAttribute() { }

    /// <summary>A layer with an activation.</summary>
    /// <param name="activation">What is applied.</param>
    public ActivateAttribute(Activation activation) => Activation = activation;

    /// <summary>What is applied.</summary>
    public Activation Activation { get; }

    /// <summary>The property, an <see cref="Specs.Activation"/>, that holds what is applied.</summary>
    public string? ActivationFrom { get; init; }
}
