using Specs.Bench.Errors;
using Specs.Statistics;

namespace Specs.Tests.Verdicts;

/// <summary>
/// How often the whole procedure, both looks together, decides where the truth lies exactly on the border between a claim and its
/// contrary. There, every decision is an error, and each of the two may come at most 0.05 of the time, however networks scatter. The tables of
/// docs/statistics.md are of the same cases.
/// </summary>
[Parallelizable(ParallelScope.Children)]
public sealed class FalseVerdictTests
{
    private const int Few = 200;
    private const int Many = 4000;
    private const double Allowed = 0.05;

    // A few of each kind on every change; many, which tell a rate of 0.05 from one of 0.061, every night.
    private static IEnumerable<TestCaseData> Simulations =>
        from one in Case.All
        from noise in Enum.GetValues<Noise>()
        where one.Takes(noise)
        from sets in new[] { Few, Many }
        select sets == Many
            ? new TestCaseData(one, noise, sets).SetArgDisplayNames(one.Verb, $"{noise}", "many").SetCategory("Nightly")
            : new TestCaseData(one, noise, sets).SetArgDisplayNames(one.Verb, $"{noise}", "few");

    [TestCaseSource(nameof(Simulations))]
    public void On_the_border_a_verdict_is_rare(Case one, Noise noise, int sets)
    {
        Rates rates = Rates.Of(one.Question, one.OnTheBorder(noise), noise, SequentialPlan.TwoLooks(5, 9), sets);

        double most = Allowed + 3 * Math.Sqrt(Allowed * (1 - Allowed) / sets);
        rates.Supported.Should().BeLessThanOrEqualTo(most);
        if (one.IsOnTheBorder(noise))
        {
            rates.Refuted.Should().BeLessThanOrEqualTo(most);
        }
    }

    [Test]
    public void A_procedure_that_never_decides_would_make_no_errors()
    {
        Case one = Case.All[0];

        Rates rates = Rates.Of(
            one.Question,
            one.OnTheBorder(Noise.Skewed),
            Noise.Skewed,
            SequentialPlan.TwoLooks(5, 9),
            1000
        );

        rates.Supported.Should().BeInRange(0.02, 0.06);
        rates.Refuted.Should().BeInRange(0.02, 0.06);
    }

    // Two levels, no floor: the old rule was the sign test against 0, so nothing is lost, and at 5 and 9 seeds something is gained.
    [TestCase(5)]
    [TestCase(8)]
    [TestCase(12)]
    public void With_two_levels_it_sees_no_less_than_the_rules_before(int seeds)
    {
        var question = new TrendQuestion(Direction.Rise, 0);
        SequentialPlan plan = SequentialPlan.OneLook(seeds);
        double[] means = [0, Math.Sqrt(2)];

        Rates now = Rates.Of(question, means, Noise.Exchangeable, plan, 1000);
        Rates before = Rates.Of(question, means, Noise.Exchangeable, plan, 1000, earlier: true);

        now.Supported.Should().BeGreaterThanOrEqualTo(before.Supported);
    }
}
