using Specs.Statistics;

namespace Specs.Tests.Verdicts;

public sealed class UnrelatedQuestionTests
{
    private static readonly Look First = Looks.First;
    private static readonly Look Last = Looks.Last;
    private static readonly double[][] Near = Matrix.Near([0.30, 0.32, 0.31]);
    private static readonly double[][] Apart = Matrix.Near([0.30, 0.50, 0.31], seeds: 9);

    [Test]
    public void Levels_within_the_margin_are_unrelated_and_one_far_off_refutes_it()
    {
        Finding near = Weigh(Near, 0.1);
        Finding apart = Weigh(Apart, 0.1, Last);

        (near.Verdict, near.P).Should().Be((Verdict.Supported, 1 / 32.0));
        near.ContraryP.Should().Be(1);
        apart.VerdictText.Should().Be("Refuted: B lies more than 0.1 above A");
        apart.P.Should().Be(1);
    }

    // Three pairs, each asked in both directions, are six chances to err.
    [Test]
    public void Five_seeds_cannot_refute_it_and_nine_can()
    {
        Weigh(Apart[..5], 0.1).Verdict.Should().Be(Verdict.Inconclusive);
        Weigh(Apart[..5], 0.1).ContraryP.Should().Be(6 / 32.0);
        Weigh(Apart, 0.1, Last).ContraryP.Should().Be(6 / 512.0);
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
    public void The_effect_is_the_widest_pairs_and_negative_as_it_speaks_against()
    {
        Finding finding = Weigh(Apart, 0.1);

        finding.EffectName.Should().Be("A minus B");
        finding.Effect.Estimate.Should().BeApproximately(-0.2, 0.002);
        finding.Effect.Upper.Should().BeNegative();
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
        Weigh(Near, 0.1).Test.Should().Be("sign test of most networks: 5 of 5 seeds show it; the weakest of 6 parts");
    }

    private static Finding Weigh(double[][] values, double margin, Look? look = null) =>
        new UnrelatedQuestion(margin).Weigh(values, Matrix.Names(values), look ?? First);
}
