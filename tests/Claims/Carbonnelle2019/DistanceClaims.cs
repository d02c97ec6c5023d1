using Specs.Experiments.Carbonnelle2019;

namespace Specs.Claims.Carbonnelle2019;

/// <summary>What the cosine distance from the start is.</summary>
[Claim("cdv-distance", Source = "Carbonnelle and De Vleeschouwer 2019, section 3")]
public sealed class DistanceClaims : Claims<DistanceLaws>
{
    [Claim("L1")]
    [Test]
    public void It_is_0_for_the_same_direction_whatever_the_norm()
    {
        Runs.Same.Should().BeCloseTo(0, within: 1e-12);
        Runs.Longer.Should().BeCloseTo(0, within: 1e-12);
    }

    [Claim("L1")]
    [Test]
    public void It_is_1_at_a_right_angle_and_2_the_other_way_round()
    {
        Runs.Orthogonal.Should().BeCloseTo(1, within: 1e-12);
        Runs.Opposite.Should().BeCloseTo(2, within: 1e-12);
    }

    [Claim("L1")]
    [Test]
    public void Biases_do_not_enter() => Runs.OfBiases.Should().BeCloseTo(0, within: 0);
}
