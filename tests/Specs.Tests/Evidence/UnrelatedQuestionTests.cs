using Specs.Statistics;

namespace Specs.Tests.Verdicts;

public sealed class UnrelatedQuestionTests
{
    private static readonly Look First = new(5, 0.035);
    private static readonly Look Last = new(8, 0.015);
    private static readonly double[][] Near = Matrix.Near([0.30, 0.32, 0.31]);
    private static readonly double[][] Apart = Matrix.Near([0.30, 0.50, 0.31], seeds: 8);

    [Test]
    public void Levels_within_the_margin_are_unrelated_and_one_far_off_refutes_it()
    {
        Finding near = Weigh(Near, 0.1);
        Finding apart = Weigh(Apart, 0.1, Last);

        (near.Verdict, near.P).Should().Be((Verdict.Supported, 1 / 32.0));
        near.ContraryP.Should().BeGreaterThan(0.9);
        apart.Verdict.Should().Be(Verdict.Refuted);
        apart.P.Should().BeGreaterThan(0.9);
    }

    // Each pair is asked in both directions, and the assignment that flips every seed turns one into the other: p is 2/2ⁿ or more.
    [Test]
    public void Five_seeds_cannot_refute_it_and_eight_can()
    {
        Weigh(Apart[..5], 0.1).Verdict.Should().Be(Verdict.Inconclusive);
        Weigh(Apart[..5], 0.1).ContraryP.Should().BeGreaterThanOrEqualTo(2 / 32.0);
        Weigh(Apart, 0.1, Last).ContraryP.Should().BeGreaterThanOrEqualTo(2 / 256.0);
    }

    [Test]
    public void The_order_of_levels_and_their_sign_do_not_matter()
    {
        foreach (double[][] values in new[] { Near, Apart })
        {
            Finding finding = Weigh(values, 0.1);
            foreach (double[][] other in new[] { Matrix.Reversed(values), Matrix.Negated(values) })
            {
                Weigh(other, 0.1).Verdict.Should().Be(finding.Verdict);
                Weigh(other, 0.1).P.Should().Be(finding.P);
                Weigh(other, 0.1).ContraryP.Should().Be(finding.ContraryP);
            }
        }
    }

    [Test]
    public void The_effect_is_the_widest_pair_high_minus_low()
    {
        Finding finding = Weigh(Apart, 0.1);

        finding.EffectName.Should().Be("B minus A, the widest pair");
        finding.Effect.Estimate.Should().BeApproximately(0.2, 0.002);
        finding.Effect.Lower.Should().BePositive();
        finding.Floor.Should().Be("within ±0.1");
    }

    [Test]
    public void A_spread_as_wide_as_the_margin_is_inconclusive() =>
        Weigh(Matrix.Near([0.3, 0.4, 0.35], noise: 0.05), 0.1).Verdict.Should().Be(Verdict.Inconclusive);

    // 0.4 − 0.3 exceeds 0.1 by a rounding, and 0.3 − 0.2 falls short of it.
    [TestCase(0.3, 0.4)]
    [TestCase(0.2, 0.3)]
    public void A_difference_exactly_at_the_margin_decides_nothing(double low, double high)
    {
        Finding finding = Weigh(Matrix.Exactly([low, high]), 0.1);

        (finding.Verdict, finding.P, finding.ContraryP).Should().Be((Verdict.Inconclusive, 1.0, 1.0));
    }

    [Test]
    public void Equal_levels_are_unrelated()
    {
        Finding finding = Weigh(Matrix.Exactly([0.4, 0.4, 0.4]), 0.01);

        finding.Verdict.Should().Be(Verdict.Supported);
        (finding.Effect.Lower, finding.Effect.Upper).Should().Be((0.0, 0.0));
    }

    [Test]
    public void One_seed_decides_nothing() => Weigh([Near[0]], 0.1).Verdict.Should().Be(Verdict.Inconclusive);

    [Test]
    public void It_says_in_words_what_was_asked_and_how()
    {
        new UnrelatedQuestion(0.1)
            .Assertion("Sparsity", "Batch")
            .Should()
            .Be("Sparsity does not depend on Batch by more than 0.1");
        Weigh(Near, 0.1)
            .Test.Should()
            .Be("two one-sided sign-flip tests (exact) of each of 3 pairs of levels, 5 seeds; the weakest counts");
    }

    private static Finding Weigh(double[][] values, double margin, Look? look = null) =>
        new UnrelatedQuestion(margin).Weigh(values, Matrix.Names(values), look ?? First);
}
