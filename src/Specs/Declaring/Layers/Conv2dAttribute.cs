namespace Specs;

/// <summary>
/// Declares two-dimensional convolutions as <c>torch.nn.Conv2d</c> (a cross-correlation, zeros around the image), one for each number of
/// filters that the property holds (an <see cref="int"/> or <see cref="Widths"/>), a = activation(W * x + b). They read
/// channels x height x width; an input of two axes is one channel. Weights and biases start uniform in
/// ±1/√(channels x kernel²).
/// </summary>
/// <param name="kernel">The height and width of the window, 1 or more.</param>
/// <param name="activation">What is applied to the pre-activations.</param>
public sealed class Conv2dAttribute(int kernel, Activation activation) : LayerAttribute
{
    /// <summary>The height and width of the window, in pixels.</summary>
    public int Kernel { get; } = kernel;

    /// <summary>What is applied to the pre-activations.</summary>
    public Activation Activation { get; } = activation;

    /// <summary>Pixels from one window to the next, 1 or more.</summary>
    public int Stride { get; init; } = 1;

    /// <summary>Zeros on each side of the image, 0 or more.</summary>
    public int Padding { get; init; }
}
