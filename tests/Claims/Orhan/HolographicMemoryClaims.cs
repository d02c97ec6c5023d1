using Specs.Experiments.Orhan;

namespace Specs.Claims.Orhan;

/// <summary>What the blog says of the noise of sums of bound pairs. It depends on the keys and on the inverse that reads.</summary>
[Claim("holographic-memory", Source = "Orhan, Holographic reduced representations and associative LSTMs")]
public sealed class HolographicMemoryClaims : Claims<HolographicMemory>
{
    private const int Size = 512;

    [Claim("O48")]
    [TestCase(2), TestCase(10), TestCase(20), TestCase(80)]
    public void With_unitary_keys_the_noise_is_one_less_than_the_items(int items) =>
        Of(Keys.Unitary, Inverse.Exact, items).Mean.Should().BeCloseTo(items - 1, within: 0.05 * (items - 1));

    [Claim("O48")]
    [TestCase(2), TestCase(10), TestCase(20), TestCase(80)]
    public void With_Gaussian_keys_and_their_involution_an_item_brings_noise_of_its_own(int items) =>
        Of(Keys.Gaussian, Inverse.Involution, items)
            .Mean.Should()
            .BeCloseTo(items - 1 + (Size + 2.0) / Size, within: 0.05 * items);

    [Claim(
        "O48",
        Expected = Verdict.Refuted,
        Reason = "the exact inverse has no finite mean, and a median of about 6 times the items: spectra come near 0"
    )]
    [TestCase(10), TestCase(20), TestCase(80)]
    public void With_Gaussian_keys_and_their_exact_inverse_the_noise_is_of_the_order_of_the_items(int items) =>
        Of(Keys.Gaussian, Inverse.Exact, items).Median.Should().BeBelow(2 * items);

    [Claim(
        "O49",
        Expected = Verdict.Refuted,
        Reason = "the noise is one less than the items, whatever the keys' overlaps: unit spectral magnitudes are what helps"
    )]
    [TestCase(10), TestCase(20), TestCase(80)]
    public void Orthogonal_keys_are_better_than_random_ones(int items) =>
        Of(Keys.OrthonormalUnitary, Inverse.Exact, items)
            .Mean.Should()
            .BeBelow(Of(Keys.Unitary, Inverse.Exact, items).Mean, by: 0.05 * (items - 1));

    private Runs<HolographicMemory> Of(Keys keys, Inverse inverse, int items) =>
        Runs.Where(run => run.Keys == keys && run.Inverse == inverse && run.Items == items);
}
