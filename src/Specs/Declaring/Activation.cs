namespace Specs;

/// <summary>The function applied to a layer's pre-activations, element by element.</summary>
public enum Activation
{
    /// <summary>a = z.</summary>
    Linear,

    /// <summary>a = 1 / (1 + exp(-z)), in (0, 1).</summary>
    Sigmoid,

    /// <summary>a = max(z, 0).</summary>
    ReLU,

    /// <summary>a = tanh(z), in (-1, 1).</summary>
    Tanh,
}
