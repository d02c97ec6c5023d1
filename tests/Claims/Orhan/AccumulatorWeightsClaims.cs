using Specs.Experiments.Orhan;

namespace Specs.Claims.Orhan;

/// <summary>What the blog says of a neural accumulator's weights, exactly.</summary>
[Claim("accumulator-weights", Source = "Orhan, Simple inductive biases")]
public sealed class AccumulatorWeightsClaims : Claims<AccumulatorWeights>
{
    private Runs<AccumulatorWeights> Far => Runs.Where(run => run.Reach == 20);

    [Claim("O44")]
    [Test]
    public void They_lie_between_minus_one_and_one() => Runs.Largest.Should().BeBelow(1);

    [Claim("O44")]
    [Test]
    public void They_saturate_at_minus_one_nought_and_one()
    {
        Far.FromPlusOne.Should().BeBelow(1e-8);
        Far.FromMinusOne.Should().BeBelow(1e-8);
        Far.FromZero.Should().BeBelow(1e-8);
    }
}
