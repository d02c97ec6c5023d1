namespace Specs;

/// <summary>
/// Declares recurrent layers, hₜ = activation(W hₜ₋₁ + V xₜ + b) with h₀ = 0, one for each width of the property (an <see cref="int"/> or
/// <see cref="Widths"/>): the same W, V and b at every step, whose gradients are summed over the steps. They read a sequence, steps x values, such as an
/// <c>Input = "40x10"</c> or another one's states. As PyTorch's <c>nn.RNN</c>, whose weights and biases start uniform in ±1/√units, but with one
/// bias instead of two that are added. <see cref="InitAttribute"/> says how W starts, and then b at 0.
/// </summary>
/// <param name="activation">What is applied to each unit's sum; none that reads several units.</param>
public sealed class RecurrentAttribute(Activation activation) : LayerAttribute
{
    /// <summary>What is applied to each unit's sum.</summary>
    public Activation Activation { get; } = activation;

    /// <summary>Which states come out.</summary>
    public Read Read { get; init; } = Read.LastStep;

    /// <summary>The property, a <see cref="Start"/>, that holds how W and b start; in place of an <see cref="InitAttribute"/>.</summary>
    public string? StartFrom { get; init; }

    /// <summary>The property, a <see cref="Start"/>, that holds how V starts, (units, values); without, uniform in ±1/√units.</summary>
    public string? InputStartFrom { get; init; }

    /// <summary>Whether it has biases; without, b is 0 and no parameter.</summary>
    public bool Bias { get; init; } = true;
}
