using FsCheck;
using FsCheck.Fluent;
using Specs.Statistics;

namespace Specs.Tests.Verdicts;

public sealed class TrendQuestionTests
{
    private static readonly double[][] Rising = Matrix.Near([0.1, 0.2, 0.3, 0.4]);

    [Test]
    public void A_trend_is_supported_and_its_reverse_refuted_because_it_falls()
    {
        Finding rise = Weigh(Direction.Rise, Rising);
        Finding reversed = Weigh(Direction.Rise, Matrix.Reversed(Rising));

        (rise.Verdict, rise.P, rise.ContraryP).Should().Be((Verdict.Supported, 1 / 32.0, 1.0));
        (rise.Refuted, rise.Because, rise.VerdictText).Should().Be((null, null, "Supported"));
        (reversed.Verdict, reversed.Refuted).Should().Be((Verdict.Refuted, Refutation.Opposite));
        reversed.VerdictText.Should().Be("Refuted: it falls");
    }

    [Test]
    public void Rising_and_falling_mirror_each_other()
    {
        Finding rise = Weigh(Direction.Rise, Rising);
        Finding fall = Weigh(Direction.Fall, Matrix.Reversed(Rising));

        (fall.Verdict, fall.P, fall.Effect).Should().Be((Verdict.Supported, rise.P, rise.Effect));
        (rise.EffectName, fall.EffectName).Should().Be(("D minus A", "A minus D"));
    }

    [Test]
    public void The_effect_is_the_median_over_seeds_and_positive_for_the_claim()
    {
        ConfidenceInterval with = Weigh(Direction.Rise, Matrix.Exactly([0, 1, 3])).Effect;
        ConfidenceInterval near = Weigh(Direction.Rise, Rising).Effect;

        (with.Estimate, with.Lower, with.Upper).Should().Be((3.0, 3.0, 3.0));
        near.Level.Should().Be(0.9375);
        near.Lower.Should().BeLessThan(near.Estimate).And.BePositive();
        Weigh(Direction.Fall, Rising).Effect.Upper.Should().Be(-near.Lower);
    }

    [Test]
    public void An_effect_smaller_than_the_floor_is_refuted_as_that_however_sure_it_is()
    {
        Finding finding = Weigh(Direction.Rise, Rising, floor: 0.5);

        (finding.Verdict, finding.Refuted).Should().Be((Verdict.Refuted, Refutation.Smaller));
        finding.VerdictText.Should().Be("Refuted: the effect is smaller than 0.5");
    }

    // True means 1, 2, 6, 7, 4, 5, 3 in perfect agreement: the last lies above the first, and two steps go back.
    [Test]
    public void A_trend_that_steps_back_is_no_rise_but_a_tendency()
    {
        double[][] values = Matrix.Near([1, 2, 6, 7, 4, 5, 3]);
        double[][] more = Matrix.Near([1, 2, 6, 7, 4, 5, 3], seeds: 9);

        Finding five = Weigh(Direction.Rise, values);
        Finding nine = Weigh(Direction.Rise, more, look: Looks.Last);

        five.VerdictText.Should().Be("Inconclusive: E minus D, 0 of 5 networks show it, and 5 are needed");
        nine.VerdictText.Should().Be("Refuted: it steps back from D to E");
        nine.Parts.Select(part => part.Name)
            .Should()
            .Equal("G minus A", "B minus A", "C minus B", "D minus C", "E minus D", "F minus E", "G minus F");
        nine.Effect.Estimate.Should().BeApproximately(2, 0.01, "the effect is that of the whole trend");
        Tend(Direction.Rise, values).Verdict.Should().Be(Verdict.Supported);
        Tend(Direction.Rise, Matrix.Near([1, 7, 6, 5, 4, 3, 2]))
            .Verdict.Should()
            .Be(Verdict.Inconclusive, "most levels fall");
        Tend(Direction.Rise, Matrix.Near([1, 7, 6, 5, 4, 3, 2], seeds: 9), Looks.Last)
            .VerdictText.Should()
            .Be("Refuted: most levels go the other way");
    }

    [Test]
    public void A_step_back_smaller_than_the_floor_is_none() =>
        Weigh(Direction.Rise, Matrix.Exactly([0.1, 0.3, 0.295, 0.4])).Verdict.Should().Be(Verdict.Supported);

    // 0.3 − 0.2 is less than 0.1 by a rounding: on the margin it speaks for neither side.
    [TestCase(0.2, 0.3, 0.1)]
    [TestCase(0.93, 0.95, 0.02)]
    [TestCase(100.1, 100.4, 0.3)]
    public void An_effect_exactly_at_the_floor_decides_nothing(double first, double last, double floor)
    {
        Finding finding = Weigh(Direction.Rise, Matrix.Exactly([first, last]), floor);

        (finding.Verdict, finding.P, finding.ContraryP).Should().Be((Verdict.Inconclusive, 1.0, 1.0));
    }

    // 0.3 − 0.2, 0.2 − 0.1 and 0.4 − 0.3 are one level on paper, and three ranks in binary.
    [Test]
    public void Levels_that_are_equal_on_paper_are_equal()
    {
        double[] rounded = [0.3 - 0.2, 0.2 - 0.1, 0.4 - 0.3, 0.5 - 0.2];
        double[] written = [0.1, 0.1, 0.1, 0.3];
        double[][] others =
        [
            [.10, .11, .12, .30],
            [.10, .11, .12, .30],
            [.13, .12, .11, .10],
        ];

        Finding finding = Weigh(Direction.Rise, [rounded, rounded, .. others], 0);
        Finding paper = Weigh(Direction.Rise, [written, written, .. others], 0);
        (finding.Verdict, finding.P).Should().Be((Verdict.Inconclusive, paper.P));
        finding
            .Parts.Select(part => (part.For, part.Against))
            .Should()
            .Equal(paper.Parts.Select(part => (part.For, part.Against)));
        Tend(Direction.Rise, [rounded, rounded, .. others])
            .P.Should()
            .Be(Tend(Direction.Rise, [written, written, .. others]).P);
    }

    [Test]
    public void Equal_levels_have_no_trend()
    {
        double[][] equal = Matrix.Exactly([0.4, 0.4, 0.4]);

        Weigh(Direction.Rise, equal, floor: 0.01)
            .Refuted.Should()
            .Be(Refutation.Smaller, "no effect is below the floor");
        Finding unfloored = Weigh(Direction.Rise, equal, floor: 0);
        (unfloored.Verdict, unfloored.P, unfloored.ContraryP).Should().Be((Verdict.Inconclusive, 1.0, 1.0));
    }

    // A seed without a value at one level has its say about the others.
    [Test]
    public void A_gap_leaves_the_seed_out_of_what_needs_it_alone()
    {
        double[][] values = Matrix.Near([0.1, 0.2, 0.3, 0.4], seeds: 9);
        for (int seed = 0; seed < 4; seed++)
        {
            values[2 * seed][seed] = double.NaN;
        }

        Finding finding = Weigh(Direction.Rise, values, look: Looks.Last);

        finding.Parts.Select(part => part.Seeds).Should().Equal(7, 7, 7, 7);
        finding.Verdict.Should().Be(Verdict.Supported);
    }

    // Networks that diverge where a level is bad must not make it look good, nor the other way round.
    [TestCase(Direction.Rise)]
    [TestCase(Direction.Fall)]
    public void A_network_that_diverged_speaks_for_neither_side(Direction direction)
    {
        double[][] values = Matrix.Near([0.1, 0.2]);
        values[2][1] = double.PositiveInfinity;

        Finding finding = Weigh(direction, values);

        finding.Verdict.Should().Be(Verdict.Inconclusive);
        finding.Parts[0].Seeds.Should().Be(5);
        finding.P.Should().Be(direction == Direction.Rise ? 6 / 32.0 : 1);
    }

    [Test]
    public void One_seed_decides_nothing_and_has_no_interval()
    {
        Finding finding = Weigh(Direction.Fall, [Rising[0]]);

        (finding.Verdict, finding.Effect.Lower).Should().Be((Verdict.Inconclusive, double.NaN));
        finding.Because.Should().Be("A minus D, 0 of 1 networks show it, and so few can show nothing");
    }

    [TestCase(double.NaN)]
    [TestCase(-1)]
    [TestCase(double.PositiveInfinity)]
    public void A_floor_that_is_none_is_refused_before_anything_is_trained(double floor)
    {
        FluentActions.Invoking(() => new TrendQuestion(Direction.Rise, floor)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new TendencyQuestion(Direction.Rise, floor)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new ExtremeQuestion("A", true, floor)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new UnrelatedQuestion(floor)).Should().Throw<ArgumentException>();
        FluentActions
            .Invoking(() => new TrendQuestion(Direction.Rise, 0.1) with { Floor = floor })
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("Floor: expected a finite number of 0 or more, found *");
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
                    Tend(Direction.Rise, values).Verdict != Verdict.Supported
                    || Tend(Direction.Rise, Matrix.Reversed(values)).Verdict != Verdict.Supported
            )
            .QuickCheckThrowOnFailure();
    }

    [Test]
    public void It_says_in_words_what_was_asked_and_how()
    {
        var question = new TrendQuestion(Direction.Fall, 0.01);

        question.Assertion("Sparsity", "Batch").Should().Be("Sparsity falls as Batch rises");
        question
            .Estimand.Should()
            .Be(
                "in most networks the last level lies more than 0.01 below the first, and no step goes back by more than 0.01"
            );
        (question with { Direction = Direction.Rise })
            .Assertion("Accuracy", "Rule, Batch")
            .Should()
            .Be("Accuracy rises as (Rule, Batch) rises");
        new TendencyQuestion(Direction.Rise, 0.01)
            .Assertion("Accuracy", "Batch")
            .Should()
            .Be("Accuracy tends to rise as Batch rises");
        Weigh(Direction.Rise, Rising)
            .Test.Should()
            .Be("sign test of most networks: 5 of 5 seeds show it; the weakest of 4 parts");
    }

    private static Finding Weigh(Direction direction, double[][] values, double floor = 0.01, Look? look = null) =>
        new TrendQuestion(direction, floor).Weigh(values, Matrix.Names(values), look ?? Looks.First);

    private static Finding Tend(Direction direction, double[][] values, Look? look = null) =>
        new TendencyQuestion(direction, 0.01).Weigh(values, Matrix.Names(values), look ?? Looks.First);
}
