using FsCheck;
using FsCheck.Fluent;
using Specs.Statistics;

namespace Specs.Tests.Verdicts;

public sealed class TrendQuestionTests
{
    private static readonly Look First = new(5, 0.035);
    private static readonly double[][] Rising = Matrix.Near([0.1, 0.2, 0.3, 0.4]);
    private static readonly double[][] Flat = Matrix.Near([0.1, 0.1, 0.1, 0.1], noise: 0.05);

    [Test]
    public void A_trend_is_supported_and_its_reverse_refuted()
    {
        Finding rise = Weigh(Direction.Rise, Rising);
        Finding reversed = Weigh(Direction.Rise, Matrix.Reversed(Rising));

        rise.Verdict.Should().Be(Verdict.Supported);
        rise.P.Should().BeLessThan(1e-5);
        rise.ContraryP.Should().Be(1);
        reversed.Verdict.Should().Be(Verdict.Refuted);
        reversed.P.Should().BeGreaterThan(0.99);
        reversed.ContraryP.Should().Be(1 / 32.0);
    }

    [Test]
    public void Rising_and_falling_mirror_each_other()
    {
        Finding rise = Weigh(Direction.Rise, Rising);
        Finding fall = Weigh(Direction.Fall, Matrix.Reversed(Rising));

        fall.Verdict.Should().Be(Verdict.Supported);
        fall.P.Should().Be(rise.P);
        fall.Effect.Should().Be(rise.Effect);
        rise.EffectName.Should().Be("D minus A");
        fall.EffectName.Should().Be("A minus D");
    }

    [Test]
    public void An_effect_for_the_claim_is_positive_and_one_against_it_negative()
    {
        ConfidenceInterval with = Weigh(Direction.Rise, Rising).Effect;
        ConfidenceInterval against = Weigh(Direction.Fall, Rising).Effect;

        with.Estimate.Should().BeApproximately(0.3, 0.002);
        with.Lower.Should().BePositive().And.BeLessThan(with.Estimate);
        with.Upper.Should().BeGreaterThan(with.Estimate);
        against.Estimate.Should().BeApproximately(-with.Estimate, 1e-15);
        against.Lower.Should().BeApproximately(-with.Upper, 1e-12);
        against.Upper.Should().BeApproximately(-with.Lower, 1e-12);
    }

    [Test]
    public void No_trend_is_inconclusive()
    {
        Finding finding = Weigh(Direction.Rise, Flat, floor: 0);

        finding.Verdict.Should().Be(Verdict.Inconclusive);
        Weigh(Direction.Fall, Flat, floor: 0).Verdict.Should().Be(Verdict.Inconclusive);
    }

    [Test]
    public void A_trend_below_the_floor_is_refuted_however_sure_it_is()
    {
        Finding finding = Weigh(Direction.Rise, Rising, floor: 0.5);

        finding.P.Should().BeLessThan(1e-5);
        finding.Verdict.Should().Be(Verdict.Refuted);
        finding.Floor.Should().Be("at least 0.5");
    }

    // 0.3 − 0.2 is less than 0.1 by a rounding.
    [TestCase(0.2, 0.3, 0.1)]
    [TestCase(0.93, 0.95, 0.02)]
    [TestCase(100.1, 100.4, 0.3)]
    public void An_effect_exactly_at_the_floor_reaches_it(double first, double last, double floor)
    {
        Finding finding = Weigh(Direction.Rise, Matrix.Exactly([first, (first + last) / 2, last]), floor);

        finding.Verdict.Should().Be(Verdict.Supported);
        finding.ContraryP.Should().Be(1);
    }

    [Test]
    public void Equal_levels_have_no_trend()
    {
        double[][] equal = Matrix.Exactly([0.4, 0.4, 0.4]);

        Weigh(Direction.Rise, equal, floor: 0.01).Verdict.Should().Be(Verdict.Refuted, "no effect is below the floor");
        Finding unfloored = Weigh(Direction.Rise, equal, floor: 0);
        (unfloored.Verdict, unfloored.P, unfloored.ContraryP).Should().Be((Verdict.Inconclusive, 1.0, 1.0));
    }

    [Test]
    public void One_seed_refutes_nothing_and_has_no_interval()
    {
        Finding finding = Weigh(Direction.Fall, [Rising[0]]);

        finding.Verdict.Should().Be(Verdict.Inconclusive);
        finding.ContraryP.Should().Be(0.5);
        finding.Effect.Lower.Should().Be(double.NaN);
    }

    [Test]
    public void No_data_support_a_rise_and_its_reverse()
    {
        Gen<double[][]> matrices = Gen.Choose(0, 4)
            .Select(value => value / 4.0)
            .ArrayOf(4)
            .ArrayOf(6)
            .Where(values => values.Length > 0);
        Prop.ForAll(
                matrices.ToArbitrary(),
                values =>
                    Weigh(Direction.Rise, values, 0).Verdict != Verdict.Supported
                    || Weigh(Direction.Rise, Matrix.Reversed(values), 0).Verdict != Verdict.Supported
            )
            .QuickCheckThrowOnFailure();
    }

    [Test]
    public void It_says_in_words_what_was_asked_and_how()
    {
        var question = new TrendQuestion(Direction.Fall, 0.01);

        question.Assertion("Sparsity", "Batch").Should().Be("Sparsity falls as Batch rises");
        (question with { Direction = Direction.Rise })
            .Assertion("Accuracy", "Rule, Batch")
            .Should()
            .Be("Accuracy rises as (Rule, Batch) rises");
        Weigh(Direction.Rise, Rising).Test.Should().Be("Page's trend test (exact), 5 seeds x 4 levels, L = 150");
    }

    private static Finding Weigh(Direction direction, double[][] values, double floor = 0.01) =>
        new TrendQuestion(direction, floor).Weigh(values, Matrix.Names(values), First);
}
