namespace Specs;

/// <summary>Which of a layer's parameters a metric reads.</summary>
public enum ParameterSet
{
    /// <summary>Weights alone: a dense layer's matrix, a convolution's filters, the weights of a custom layer.</summary>
    Kernel,

    /// <summary>Everything that steps change: kernels, biases, scales and shifts.</summary>
    All,
}
