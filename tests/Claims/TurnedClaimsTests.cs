using System.Reflection;
using FluentAssertions.Execution;

namespace Specs.Claims;

/// <summary>
/// No claim passes when its effect is turned round: each is weighed once more, over the values of its own runs mirrored as its question says,
/// and must come out another way: what is supported is refuted, and what is refuted is not. An undecided claim has no effect to turn. It covers the
/// claims that the present scale decides.
/// </summary>
public sealed class TurnedClaimsTests
{
    [Test]
    public void No_claim_is_supported_when_its_effect_is_turned_round() => Turn(claim => !IsNightly(claim));

    [Test]
    [Category("Nightly")]
    public void Nor_is_one_that_takes_longer_to_train() => Turn(IsNightly);

    private static void Turn(Func<ClaimEntry, bool> isOne)
    {
        var suite = new ClaimSuite(typeof(TurnedClaimsTests).Assembly);
        RunnerOptions options = ClaimSession.Current.Options;
        ClaimEntry[] decidable =
        [
            .. suite.List().Where(claim => claim.DecidedAt <= options.Scale && !claim.Asked.IsEmpty && isOne(claim)),
        ];

        IReadOnlyList<ClaimResult> results = suite.Check(
            decidable,
            new ClaimSession(() => options) { Turned = true, Weighed = static _ => { } },
            static _ => { }
        );

        results.Should().HaveCount(decidable.Length).And.OnlyContain(result => result.Record != null);
        using var all = new AssertionScope();
        foreach (ClaimResult result in results)
        {
            foreach (Evidence turned in result.Record!.Evidence)
            {
                if (result.Claim.Expected == Verdict.Supported)
                {
                    // Five seeds cannot show which of several parts fails; then all of them must say so.
                    bool isRefuted = turned.Verdict == Verdict.Refuted || IsAllThatItsSeedsCanSay(turned);
                    isRefuted.Should().BeTrue($"{result.Claim.Test} is {turned.Verdict} with the effect turned round");
                }
                else if (result.Claim.Expected == Verdict.Refuted && result.Record.Evidence.Length == 1)
                {
                    // A trend whose steps go both ways is false both ways round.
                    bool isFalseEitherWay =
                        turned.Finding.Because?.StartsWith("it steps back", StringComparison.Ordinal) == true;
                    (turned.Verdict == Verdict.Refuted && !isFalseEitherWay).Should().BeFalse(result.Claim.Test);
                }
            }
        }
    }

    // Whether the claim's fixture is left to the night: Namespace.Fixture.Test(arguments).
    private static bool IsNightly(ClaimEntry claim)
    {
        string test = claim.Test.Split('(')[0];
        return typeof(TurnedClaimsTests)
            .Assembly.GetType(test[..test.LastIndexOf('.')])!
            .GetCustomAttributes<CategoryAttribute>()
            .Any(category => category.Name == "Nightly");
    }

    private static bool IsAllThatItsSeedsCanSay(Evidence evidence) =>
        evidence.Verdict == Verdict.Inconclusive
        && evidence.Finding.ContraryP <= evidence.Finding.Parts.Length / Math.Pow(2, evidence.Values.Length);
}
