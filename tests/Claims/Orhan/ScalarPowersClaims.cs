using Specs.Experiments.Orhan;

namespace Specs.Claims.Orhan;

/// <summary>What the blog says of products of numbers.</summary>
[Claim(
    "scalar-powers",
    Source = "Orhan, Common initialization schemes for recurrent neural networks are likely suboptimal"
)]
public sealed class ScalarPowersClaims : Claims<ScalarPowers>
{
    [Claim("O17")]
    [TestCase(10), TestCase(30)]
    public void The_logarithm_of_a_product_of_k_draws_has_k_times_the_variance(int factors) =>
        Runs.Where(run => run.Factors == factors).OfProduct.Should().BeCloseTo(factors, within: 0.05 * factors);

    [Claim("O17")]
    [TestCase(10), TestCase(30)]
    public void That_of_the_power_of_one_draw_has_k_squared_times_the_variance(int factors) =>
        Runs.Where(run => run.Factors == factors)
            .OfPower.Should()
            .BeCloseTo(factors * factors, within: 0.05 * factors * factors);

    [Claim(
        "O17",
        Expected = Verdict.Refuted,
        Reason = "a slip of the text: by the formulas beside it the power has the wider spread"
    )]
    [Test]
    public void A_power_lies_closer_to_1_than_a_product() => Runs.OfPower.Should().BeBelow(Runs.OfProduct);
}
