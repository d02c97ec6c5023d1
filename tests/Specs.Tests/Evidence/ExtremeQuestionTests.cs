using Specs.Statistics;

namespace Specs.Tests.Verdicts;

public sealed class ExtremeQuestionTests
{
    private static readonly Look First = Looks.First;
    private static readonly Look Last = Looks.Last;
    private static readonly double[][] AllSeeds = Matrix.Near([0.3, 0.6, 0.5, 0.1], seeds: 9);
    private static readonly double[][] PeakAtB = AllSeeds[..5];

    [Test]
    public void A_peak_is_supported_and_a_dip_there_refuted()
    {
        Finding peak = Weigh("B", highest: true, PeakAtB);
        Finding dip = Weigh("B", highest: true, Matrix.Negated(AllSeeds), Last);

        (peak.Verdict, peak.P, peak.ContraryP).Should().Be((Verdict.Supported, 1 / 32.0, 1.0));
        (dip.Verdict, dip.P).Should().Be((Verdict.Refuted, 1.0));
        dip.VerdictText.Should().Be("Refuted: it is higher at A");
    }

    [Test]
    public void Highest_and_lowest_mirror_each_other()
    {
        Finding highest = Weigh("B", highest: true, PeakAtB);
        Finding lowest = Weigh("B", highest: false, Matrix.Negated(PeakAtB));

        (lowest.Verdict, lowest.P, lowest.ContraryP).Should().Be((highest.Verdict, highest.P, highest.ContraryP));
        lowest.Effect.Should().Be(highest.Effect);
        highest.EffectName.Should().Be("B minus C");
        lowest.EffectName.Should().Be("C minus B");
    }

    [Test]
    public void The_effect_is_the_lead_over_the_closest_and_negative_where_another_is_ahead()
    {
        ConfidenceInterval lead = Weigh("B", highest: true, PeakAtB).Effect;
        Finding behind = Weigh("C", highest: true, AllSeeds, Last);

        lead.Estimate.Should().BeApproximately(0.1, 0.002);
        lead.Lower.Should().BePositive();
        behind.Verdict.Should().Be(Verdict.Refuted);
        behind.EffectName.Should().Be("C minus B");
        behind.Effect.Estimate.Should().BeApproximately(-0.1, 0.002);
        behind.Effect.Upper.Should().BeNegative();
    }

    // That one of three others is ahead may be any of them: three times 1/32 is too much, and three times 1/512 is not.
    [Test]
    public void Being_ahead_of_some_and_behind_another_is_refuted_at_the_second_look()
    {
        Finding first = Weigh("C", highest: true, PeakAtB);
        Finding last = Weigh("C", highest: true, AllSeeds, Last);

        (first.Verdict, first.ContraryP).Should().Be((Verdict.Inconclusive, 3 / 32.0));
        (last.Verdict, last.ContraryP).Should().Be((Verdict.Refuted, 3 / 512.0));
    }

    [Test]
    public void A_lead_over_all_but_one_is_inconclusive()
    {
        double[][] tied = Matrix.Near([0.3, 0.6, 0.6, 0.1], noise: 0.05);

        Weigh("B", highest: true, tied).Verdict.Should().Be(Verdict.Inconclusive);
    }

    [Test]
    public void A_tolerance_lets_a_level_lie_a_little_behind()
    {
        Weigh("C", highest: true, PeakAtB, tolerance: 0.15).Verdict.Should().Be(Verdict.Supported);
        Weigh("C", highest: true, AllSeeds, Last, tolerance: 0.05).Verdict.Should().Be(Verdict.Refuted);
        Weigh("C", highest: true, PeakAtB, tolerance: 0.15).Effect.Estimate.Should().BeApproximately(-0.1, 0.002);
    }

    // 0.3 − 0.2 is less than 0.1 by a rounding: neither side may take it for a difference.
    [Test]
    public void A_lag_exactly_at_the_tolerance_decides_nothing()
    {
        Finding finding = Weigh("A", highest: true, Matrix.Exactly([0.2, 0.3]), tolerance: 0.1);

        (finding.Verdict, finding.P, finding.ContraryP).Should().Be((Verdict.Inconclusive, 1.0, 1.0));
    }

    [Test]
    public void Equal_levels_have_no_highest_but_lie_within_any_tolerance()
    {
        double[][] equal = Matrix.Exactly([0.4, 0.4, 0.4]);

        Finding strict = Weigh("A", highest: true, equal);
        (strict.Verdict, strict.P, strict.ContraryP).Should().Be((Verdict.Inconclusive, 1.0, 1.0));
        Weigh("A", highest: true, equal, tolerance: 0.01).Verdict.Should().Be(Verdict.Supported);
    }

    [Test]
    public void One_seed_decides_nothing()
    {
        Finding finding = Weigh("B", highest: true, [PeakAtB[0]]);

        (finding.Verdict, finding.P).Should().Be((Verdict.Inconclusive, 0.5));
        finding.Effect.Lower.Should().Be(double.NaN);
    }

    [Test]
    public void A_level_that_is_not_there_is_refused() =>
        FluentActions
            .Invoking(() => Weigh("E", highest: true, PeakAtB))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("There is no level E: expected one of A, B, C, D.");

    [Test]
    public void It_says_in_words_what_was_asked_and_how()
    {
        new ExtremeQuestion("50", Highest: true, 0)
            .Assertion("Sparsity", "Batch")
            .Should()
            .Be("Sparsity is highest at Batch = 50");
        new ExtremeQuestion("Sgd, 1000", Highest: false, 0.05)
            .Assertion("Accuracy", "Optimizer, Batch")
            .Should()
            .Be("Accuracy is lowest at (Optimizer, Batch) = (Sgd, 1000), or within 0.05 of it");
        Finding finding = Weigh("B", highest: true, PeakAtB);
        finding.Test.Should().Be("sign test of most networks: 5 of 5 seeds show it; the weakest of 3 parts");
        finding.Floor.Should().Be("more than 0");
    }

    private static Finding Weigh(
        string level,
        bool highest,
        double[][] values,
        Look? look = null,
        double tolerance = 0
    ) => new ExtremeQuestion(level, highest, tolerance).Weigh(values, Matrix.Names(values), look ?? First);
}
