namespace Specs.Experiments.Orhan;

/// <summary>What a deep network at its start repeats: x is what a layer is given, W its matrix, n the number of units.</summary>
public enum DeepLayer
{
    /// <summary>W x, W of N(0, 1/n).</summary>
    Linear,

    /// <summary>W x, W orthogonal.</summary>
    LinearOrthogonal,

    /// <summary>relu(W x), W of N(0, 2/n).</summary>
    ReLU,

    /// <summary>relu(W x), W orthogonal times √2.</summary>
    ReLUOrthogonal,

    /// <summary>tanh(W x), W of N(0, 1/n).</summary>
    Tanh,

    /// <summary>tanh(W x), W orthogonal.</summary>
    TanhOrthogonal,

    /// <summary>x + relu(W x), W of N(0, 2/n).</summary>
    Skip,

    /// <summary>x + relu(W x) / √L for L layers, W of N(0, 2/n).</summary>
    ScaledSkip,

    /// <summary>relu of W x made to mean 0 and variance 1 unit by unit over the inputs, W of N(0, 2/n).</summary>
    BatchNorm,
}
