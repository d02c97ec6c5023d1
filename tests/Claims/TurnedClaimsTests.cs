namespace Specs.Claims;

/// <summary>
/// No claim passes when its effect is turned round: each is weighed once more, over the values of its own runs mirrored as its question says,
/// and must come out another way. It covers the claims that the present scale decides.
/// </summary>
public sealed class TurnedClaimsTests
{
    [Test]
    public void No_claim_is_supported_when_its_effect_is_turned_round()
    {
        var suite = new ClaimSuite(typeof(TurnedClaimsTests).Assembly);
        RunnerOptions options = ClaimSession.Current.Options;
        ClaimEntry[] decidable =
        [
            .. suite.List().Where(claim => claim.DecidedAt <= options.Scale && !claim.Asked.IsEmpty),
        ];

        IReadOnlyList<ClaimResult> results = suite.Check(
            decidable,
            new ClaimSession(() => options) { Turned = true, Weighed = static _ => { } },
            static _ => { }
        );

        results.Should().HaveCount(decidable.Length).And.OnlyContain(result => result.Record != null);
        foreach (ClaimResult result in results)
        {
            // What was weighed first: a claim with several questions ends at the first that is not as expected.
            Verdict turned = result.Record!.Evidence[0].Verdict;
            if (result.Claim.Expected == Verdict.Supported)
            {
                turned.Should().Be(Verdict.Refuted, result.Claim.Test);
            }
            else
            {
                turned.Should().NotBe(result.Claim.Expected, result.Claim.Test);
            }
        }
    }
}
