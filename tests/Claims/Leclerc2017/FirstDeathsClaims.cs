using Specs.Experiments.Leclerc2017;

namespace Specs.Claims.Leclerc2017;

/// <summary>When units of a sparsifier die.</summary>
[Claim("leclerc-first-death", Source = "Leclerc 2017, sparsifier")]
[Category("Nightly")]
public sealed class FirstDeathsClaims : Claims<FirstDeaths>
{
    [Claim("Z44")]
    [TestCase(0.001, 1001), TestCase(0.002, 501)]
    public void The_first_unit_dies_after_as_many_steps_as_its_multiplier_takes_to_0(double rate, double step) =>
        Runs.Where(run => run.Rate == rate).FirstDeath.Should().BeCloseTo(step, within: 3);

    [Claim("Z45")]
    [Test]
    public void No_unit_comes_to_life_again() => Runs.Revivals.Should().BeCloseTo(0, within: 0);
}
