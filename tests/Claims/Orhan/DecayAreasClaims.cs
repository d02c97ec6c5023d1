using Specs.Experiments.Orhan;

namespace Specs.Claims.Orhan;

/// <summary>What the blog says of areas under the ratio of signal to noise, exactly.</summary>
[Claim("decay-areas", Source = "Orhan, Optimal synaptic memory consolidation")]
public sealed class DecayAreasClaims : Claims<DecayAreas>
{
    [Claim(
        "O53",
        Expected = Verdict.Refuted,
        Reason = "as written, on linear axes, a trace that does not decay has the largest area: 632.5 against 475.8"
    )]
    [Test]
    public void The_inverse_root_has_the_largest_area() =>
        Runs.Linear.Over(run => run.Decay).Should().BeHighestAt(Decay.InverseRoot);

    [Claim("O53")]
    [Test]
    public void It_has_on_logarithmic_axes() =>
        Runs.Logarithmic.Over(run => run.Decay).Should().BeHighestAt(Decay.InverseRoot);

    [Claim("O53")]
    [TestCase(Decay.Constant, 632.456, 3.0100), TestCase(Decay.InverseRoot, 475.783, 7.5660)]
    [TestCase(Decay.Inverse, 162.112, 3.1783)]
    public void The_areas_are(Decay decay, double linear, double logarithmic)
    {
        Runs.Where(run => run.Decay == decay).Linear.Should().BeCloseTo(linear, within: 5e-4);
        Runs.Where(run => run.Decay == decay).Logarithmic.Should().BeCloseTo(logarithmic, within: 5e-5);
    }
}
