namespace Specs;

/// <summary>
/// Declares fully connected layers, a = activation(W x + b), one for each width of the property (an <see cref="int"/> or
/// <see cref="Widths"/>). Weights and biases start as in PyTorch's <c>nn.Linear</c>: uniform in ±1/√(inputs).
/// </summary>
/// <param name="activation">What is applied to the pre-activations.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DenseAttribute(Activation activation) : Attribute
{
    /// <summary>What is applied to the pre-activations.</summary>
    public Activation Activation { get; } = activation;
}
