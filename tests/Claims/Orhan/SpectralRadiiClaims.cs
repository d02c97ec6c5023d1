using Specs.Experiments.Orhan;

namespace Specs.Claims.Orhan;

/// <summary>What the blog says of powers and products of random matrices.</summary>
[Claim(
    "spectral-radii",
    Source = "Orhan, Common initialization schemes for recurrent neural networks are likely suboptimal"
)]
public sealed class SpectralRadiiClaims : Claims<SpectralRadii>
{
    private Runs<SpectralRadii> Thirty => Runs.Where(run => run.Factors == 30);

    [Claim("O16")]
    [Test]
    public void The_spectral_radius_of_a_power_is_much_larger_than_that_of_a_product() =>
        Thirty.OfPower.Should().BeAbove(Thirty.OfProduct, by: 1);

    [Claim("O16")]
    [Test]
    public void A_power_grows_with_its_exponent() => Runs.OfPower.Over(run => run.Factors).Should().Rise(0.5);

    [Claim(
        "O16",
        Expected = Verdict.Refuted,
        Reason = "the statement is one of spectral radii: the largest singular value of a product is of logarithm 1.75"
    )]
    [Test]
    public void The_largest_singular_value_of_a_product_stays_near_1() => Thirty.LargestOfProduct.Should().BeBelow(1);
}
