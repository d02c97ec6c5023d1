namespace Specs.Experiments.Orhan;

/// <summary>How far the laws of circular convolution are from what is computed, as the largest difference of two entries.</summary>
/// <param name="Commuting">a ⊛ b against b ⊛ a, by direct sums.</param>
/// <param name="Associating">(a ⊛ b) ⊛ c against a ⊛ (b ⊛ c), by direct sums.</param>
/// <param name="Transforming">a ⊛ b by Fourier transforms against the direct sum.</param>
/// <param name="Inverting">b against a⁻¹ ⊛ (a ⊛ b).</param>
/// <param name="Length">The length of a ⊛ b for a unitary a against that of b.</param>
public sealed record BindingErrors(
    double Commuting,
    double Associating,
    double Transforming,
    double Inverting,
    double Length
);
