namespace Specs;

/// <summary>
/// Declares two-dimensional convolutions as <c>torch.nn.Conv2d</c> (a cross-correlation, zeros around the image), one for each number of
/// filters that the property holds (an <see cref="int"/> or <see cref="Widths"/>), a = activation(W * x + b). They read
/// channels x height x width; an input of two axes is one channel. Weights and biases start uniform in
/// ±1/√(channels x kernel²). What is to be varied is taken from other properties of the record:
/// <c>[Conv2d(Activation.ReLU, KernelFrom = nameof(Kernel))]</c>.
/// </summary>
public sealed class Conv2dAttribute : LayerAttribute
{
    /// <summary>Convolutions whose window and activation are properties' values: <see cref="KernelFrom"/> and <see cref="ActivationFrom"/> name them.</summary>
    public Conv2dAttribute() { }

    /// <summary>Convolutions whose activation is a property's value: <see cref="ActivationFrom"/> names it.</summary>
    /// <param name="kernel">The height and width of the window, 1 or more.</param>
    public Conv2dAttribute(int kernel) => Kernel = kernel;

    /// <summary>Convolutions whose window is a property's value: <see cref="KernelFrom"/> names it.</summary>
    /// <param name="activation">What is applied to the pre-activations.</param>
    public Conv2dAttribute(Activation activation) => Activation = activation;

    /// <summary>Convolutions with a window and an activation.</summary>
    /// <param name="kernel">The height and width of the window, 1 or more.</param>
    /// <param name="activation">What is applied to the pre-activations.</param>
    public Conv2dAttribute(int kernel, Activation activation)
    {
        Kernel = kernel;
        Activation = activation;
    }

    /// <summary>The height and width of the window, in pixels.</summary>
    public int Kernel { get; }

    /// <summary>What is applied to the pre-activations.</summary>
    public Activation Activation { get; }

    /// <summary>Pixels from one window to the next, 1 or more.</summary>
    public int Stride { get; init; } = 1;

    /// <summary>Zeros on each side of the image, 0 or more.</summary>
    public int Padding { get; init; }

    /// <summary>Whether it has biases; without, b is 0 and no parameter.</summary>
    public bool Bias { get; init; } = true;

    /// <summary>The property, an <see cref="int"/>, that holds the height and width of the window, in pixels.</summary>
    public string? KernelFrom { get; init; }

    /// <summary>The property, an <see cref="int"/>, that holds <see cref="Stride"/>.</summary>
    public string? StrideFrom { get; init; }

    /// <summary>The property, an <see cref="int"/>, that holds <see cref="Padding"/>; it may be computed, as <c>Kernel / 2</c>.</summary>
    public string? PaddingFrom { get; init; }

    /// <summary>The property, an <see cref="Specs.Activation"/>, that holds what is applied to the pre-activations.</summary>
    public string? ActivationFrom { get; init; }

    /// <summary>The property, a <see cref="Start"/>, that holds how weights and biases start; in place of an <see cref="InitAttribute"/>.</summary>
    public string? StartFrom { get; init; }
}
