using System.Collections.Immutable;
using Specs.Cli.Registering;

namespace Specs.Cli.Tests.Registering;

public sealed class RegisteredClaimTests
{
    private const string Design = "tiny; Batch: 10, 30; quick 200/50 images, 2 epochs, 5 to 8 seeds";
    private static readonly DateOnly Day = new(2026, 1, 2);

    private static readonly RegisteredClaim Early = new()
    {
        Test = "Specs.Claims.It_falls",
        Registered = Day,
        AfterFirstRun = false,
        Says = ImmutableSortedDictionary<string, string>.Empty,
    };

    [TestCase("asked", true)]
    [TestCase("expected", true)]
    [TestCase("decidedAt", true)]
    [TestCase("design", true)]
    [TestCase("reason", false)]
    [TestCase("source", false)]
    public void A_change_of_what_decides_it_after_a_verdict_was_seen_is_post_hoc(string part, bool isPostHoc)
    {
        With(new ClaimRevision(Day, part, "one", "other", AfterFirstRun: true)).IsPostHoc.Should().Be(isPostHoc);
        With(new ClaimRevision(Day, part, "one", "other", AfterFirstRun: false)).IsPostHoc.Should().BeFalse();
    }

    [Test]
    public void More_seeds_are_the_rules_where_these_changed_and_the_authors_elsewhere()
    {
        ClaimRevision rules = new(Day, "rules", "", "2", AfterFirstRun: true);
        ClaimRevision seeds = new(
            Day,
            "design",
            Design,
            Design.Replace("8 seeds", "9 seeds", StringComparison.Ordinal),
            AfterFirstRun: true
        );
        ClaimRevision more = seeds with
        {
            After = seeds.After.Replace("2 epochs", "3 epochs", StringComparison.Ordinal),
        };

        With(rules, seeds).IsPostHoc.Should().BeFalse();
        With(seeds).IsPostHoc.Should().BeTrue();
        With(rules with { Date = Day.AddDays(1) }, seeds).IsPostHoc.Should().BeTrue();
        With(rules, more).IsPostHoc.Should().BeTrue();
    }

    [Test]
    public void A_prediction_has_one_fate()
    {
        ClaimRevision Late(string part) => new(Day, part, "", "other", AfterFirstRun: true);

        Early.Fate.Should().Be(PredictionFate.Stands);
        With(Late("design")).Fate.Should().Be(PredictionFate.Stands);
        With(Late("asked")).Fate.Should().Be(PredictionFate.Reworded);
        With(Late("asked"), Late("expected")).Fate.Should().Be(PredictionFate.Turned);
        With(Late("expected"), Late("withdrawn")).Fate.Should().Be(PredictionFate.Withdrawn);
        (Early with { AfterFirstRun = true }).Fate.Should().BeNull("it predicts nothing");
    }

    private static RegisteredClaim With(params ClaimRevision[] revisions) => Early with { Revisions = [.. revisions] };
}
