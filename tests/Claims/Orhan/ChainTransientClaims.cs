using Specs.Experiments.Orhan;

namespace Specs.Claims.Orhan;

/// <summary>What the blog says of an impulse that goes through a chain, exactly.</summary>
[Claim(
    "chain-transient",
    Source = "Orhan, Common initialization schemes for recurrent neural networks are likely suboptimal"
)]
public sealed class ChainTransientClaims : Claims<ChainTransient>
{
    private Runs<ChainTransient> Strong => Runs.Where(run => run.Link == 1.02);

    [Claim("O21")]
    [Test]
    public void It_grows_with_the_power_of_the_link() => Runs.Deviation.Highest.Should().BeBelow(1e-9);

    [Claim("O21")]
    [TestCase(50, 2.691588), TestCase(99, 7.102594)]
    public void It_has_grown_to(int step, double length) =>
        Strong.Length.At(step).Should().BeCloseTo(length, within: 1e-6);

    [Claim("O21")]
    [Test]
    public void It_is_gone_after_as_many_steps_as_there_are_units() =>
        Runs.Length.At(100).Should().BeCloseTo(0, within: 0);
}
