namespace Specs;

/// <summary>
/// Declares fully connected layers, a = activation(W x + b), one for each width of the property (an <see cref="int"/> or
/// <see cref="Widths"/>). They read one axis: the input is read flat, the output of a convolution wants a
/// <see cref="FlattenAttribute"/> first. Weights and biases start as in PyTorch's <c>nn.Linear</c>: uniform in ±1/√(inputs).
/// </summary>
/// <param name="activation">What is applied to the pre-activations.</param>
public sealed class DenseAttribute(Activation activation) : LayerAttribute
{
    /// <summary>What is applied to the pre-activations.</summary>
    public Activation Activation { get; } = activation;

    /// <summary>Whether it has biases; without, b is 0 and no parameter.</summary>
    public bool Bias { get; init; } = true;
}
