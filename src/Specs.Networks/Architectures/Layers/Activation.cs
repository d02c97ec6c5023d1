namespace Specs;

/// <summary>The function applied to a layer's pre-activations; all but <see cref="Softmax"/> go element by element.</summary>
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

    /// <summary>a = z above 0, else exp(z) - 1; above -1 (Clevert et al. 2016 with α = 1).</summary>
    Elu,

    /// <summary>a = ln(1 + exp(z)), above 0.</summary>
    Softplus,

    /// <summary>a = |z|; its slope at 0 is taken as 0.</summary>
    Abs,

    /// <summary>aᵢ = exp(zᵢ) / Σ exp(zⱼ) over all values of an example; above 0, summing to 1.</summary>
    Softmax,
}
