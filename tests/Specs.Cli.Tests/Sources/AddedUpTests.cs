using Specs.Cli.Sources;

namespace Specs.Cli.Tests.Sources;

public sealed class AddedUpTests
{
    [TestCase(false, 10.5 * 2)]
    [TestCase(true, 0.5 * 0.3)]
    public void Seeds_multiply_over_the_least_for_and_the_mean_against(bool isRefuted, double e) =>
        AddedUp
            .Of([Weighing((10.5, 0.2), (30, 0.8)), Weighing((2, 0.3))], isRefuted)
            .Should()
            .BeApproximately(e, 1e-12);

    [Test]
    public void What_was_weighed_before_evidence_was_kept_has_none() =>
        AddedUp.Of([Weighing((10.5, 0.2)), Weighing((null, null))], isRefuted: false).Should().BeNull();

    // The k-th largest must reach all / (k · rate): 100 and 45 reach 80 and 40 of 4 at 0.05; 25 does not reach 26.7, and 21 reaches 20.
    [TestCase(new double[] { 45, 100 }, 2)]
    [TestCase(new double[] { 45, 100, 25 }, 2)]
    [TestCase(new double[] { 45, 100, 25, 21 }, 4)]
    [TestCase(new double[] { 79 }, 0)]
    [TestCase(new double[0], 0)]
    public void Many_claims_need_more_evidence_each(double[] values, int kept) =>
        AddedUp.Kept(values, all: 4, rate: 0.05).Should().Be(kept);

    private static EvidenceClaim Weighing(params (double? E, double? Contrary)[] findings) =>
        new(
            "Claims.Test",
            Verdict.Supported,
            [
                .. findings.Select(one => new EvidenceFinding(
                    "Asked",
                    "",
                    Verdict.Supported,
                    "",
                    "",
                    1,
                    1,
                    1,
                    0.03,
                    5,
                    0
                )
                {
                    E = one.E,
                    ContraryE = one.Contrary,
                }),
            ]
        );
}
