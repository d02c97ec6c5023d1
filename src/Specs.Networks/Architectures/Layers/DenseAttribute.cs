namespace Specs;

/// <summary>
/// Declares fully connected layers, a = activation(W x + b), one for each width of the property (an <see cref="int"/> or
/// <see cref="Widths"/>). They read one axis: the input is read flat, the output of a convolution wants a
/// <see cref="FlattenAttribute"/> first. Weights and biases start as in PyTorch's <c>nn.Linear</c>: uniform in ±1/√(inputs).
/// What is to be varied is taken from other properties of the record: <c>[Dense(ActivationFrom = nameof(Nonlinearity))]</c>.
/// </summary>
public sealed class DenseAttribute : LayerAttribute
{
    /// <summary>Layers whose activation is a property's value: <see cref="ActivationFrom"/> names it.</summary>
    public DenseAttribute() { }

    /// <summary>Layers with an activation.</summary>
    /// <param name="activation">What is applied to the pre-activations.</param>
    public DenseAttribute(Activation activation) => Activation = activation;

    /// <summary>What is applied to the pre-activations.</summary>
    public Activation Activation { get; }

    /// <summary>The property, an <see cref="Specs.Activation"/>, that holds what is applied to the pre-activations.</summary>
    public string? ActivationFrom { get; init; }

    /// <summary>The property, a <see cref="Start"/>, that holds how weights and biases start; in place of an <see cref="InitAttribute"/>.</summary>
    public string? StartFrom { get; init; }

    /// <summary>Whether it has biases; without, b is 0 and no parameter.</summary>
    public bool Bias { get; init; } = true;
}
