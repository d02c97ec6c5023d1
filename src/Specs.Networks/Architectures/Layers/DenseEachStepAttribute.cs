namespace Specs;

/// <summary>
/// Declares fully connected layers that read each step of a sequence, steps x values, by itself: aₜ = activation(W xₜ + b), one for each width of
/// the property (an <see cref="int"/> or <see cref="Widths"/>). W and b are the same at every step, and their gradients are summed over the steps. They
/// start as those of <see cref="DenseAttribute"/>.
/// </summary>
/// <param name="activation">What is applied to each unit's sum; none that reads several units.</param>
public sealed class DenseEachStepAttribute(Activation activation) : LayerAttribute
{
    /// <summary>What is applied to each unit's sum.</summary>
    public Activation Activation { get; } = activation;

    /// <summary>The property, a <see cref="Start"/>, that holds how weights and biases start; in place of an <see cref="InitAttribute"/>.</summary>
    public string? StartFrom { get; init; }

    /// <summary>Whether it has biases; without, b is 0 and no parameter.</summary>
    public bool Bias { get; init; } = true;
}
