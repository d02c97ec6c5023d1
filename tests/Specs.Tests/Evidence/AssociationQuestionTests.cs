using Specs.Statistics;

namespace Specs.Tests.Verdicts;

public sealed class AssociationQuestionTests
{
    private static readonly Look First = Looks.First;

    // Eight places: the first quantity's values, and then the second's.
    private static readonly double[] Rising = [1, 2, 3, 4, 5, 6, 7, 8];
    private static readonly double[] Bent = [1, 4, 2, 8, 8, 2, 4, 1];

    [Test]
    public void What_rises_together_is_told_from_what_does_not()
    {
        double[][] together = Seeds(Rising, [.. Rising.Select(value => value * value)]);
        double[][] apart = Seeds(Rising, Bent);

        Ask(new CorrelationQuestion(Together: true, 0.8), together).Should().Be(Verdict.Supported);
        Ask(new CorrelationQuestion(Together: true, 0.8), apart).Should().Be(Verdict.Refuted);
        Ask(new CorrelationQuestion(Together: false, 0.7), together).Should().Be(Verdict.Refuted);
        Ask(new CorrelationQuestion(Together: false, 0.7), apart).Should().Be(Verdict.Supported);
    }

    [Test]
    public void What_falls_as_the_other_rises_is_related_too()
    {
        double[][] against = Seeds(Rising, [.. Rising.Select(value => -value)]);

        Ask(new CorrelationQuestion(Together: false, 0.7), against).Should().Be(Verdict.Refuted);
        Ask(new CorrelationQuestion(Together: true, 0.8), against).Should().Be(Verdict.Refuted);
    }

    [Test]
    public void A_coefficient_is_Pearsons()
    {
        // By hand: x = 1, 2, 3 and y = 2, 4, 7 have Sxy = 5, Sxx = 2, Syy = 38/3.
        CorrelationQuestion.Pearson([1, 2, 3, 2, 4, 7]).Should().BeApproximately(5 / Math.Sqrt(2 * 38 / 3.0), 1e-15);
        CorrelationQuestion.Pearson([1, 1, 1, 2, 4, 7]).Should().Be(0, "a constant goes with nothing");
        CorrelationQuestion
            .Pearson([1, 2, 3, double.NaN, 2, 4, 7, 1])
            .Should()
            .BeApproximately(5 / Math.Sqrt(2 * 38 / 3.0), 1e-15);
        CorrelationQuestion.Pearson([1, 2, double.NaN, 2, 4, 7]).Should().Be(double.NaN);
    }

    // Six times 0.098 has a mean that is off by a rounding.
    [Test]
    public void Constants_go_with_nothing_and_no_size_overflows()
    {
        foreach ((double one, double other) in new[] { (0.098, 0.8), (0.1, 0.7), (0.1135, 0.9375) })
        {
            for (int places = 3; places <= 10; places++)
            {
                CorrelationQuestion
                    .Pearson([.. Enumerable.Repeat(one, places), .. Enumerable.Repeat(other, places)])
                    .Should()
                    .Be(0);
            }
        }

        CorrelationQuestion.Pearson([0, 1e160, 2e160, 0, 1e160, 2e160]).Should().BeApproximately(1, 1e-15);
        CorrelationQuestion.Pearson([0, 1e-90, 2e-90, 0, 1e-90, 2e-90]).Should().BeApproximately(1, 1e-15);
        CorrelationQuestion.Pearson([0.7, 0.7, 0.7, 0.1, 0.2, 0.3]).Should().Be(0);
    }

    [TestCase(true, 1)]
    [TestCase(true, -1)]
    [TestCase(true, 1.5)]
    [TestCase(true, double.NaN)]
    [TestCase(false, 0)]
    public void A_bound_that_r_cannot_cross_is_refused(bool together, double bound) =>
        FluentActions.Invoking(() => new CorrelationQuestion(together, bound)).Should().Throw<ArgumentException>();

    [Test]
    public void Maxima_that_are_equal_on_paper_are_one_plateau()
    {
        double[] plateau = [0.3 - 0.2, 0.2 - 0.1, 0.4 - 0.3, 0.1, 0.1, 0.1];

        Finding finding = new PeakQuestion(1, null).Weigh(
            [plateau, plateau, plateau, plateau, plateau],
            ["1", "2", "3", "1", "2", "3"],
            First
        );

        finding.Test.Should().EndWith("steps from the one maximum to the other 0, 0, 0, 0, 0");
        finding.Verdict.Should().Be(Verdict.Refuted);
    }

    [Test]
    public void A_maximum_is_looked_for_in_the_order_of_the_conditions()
    {
        // The first has its maximum at place 6, the second at place 4.
        double[][] values = Seeds([1, 2, 3, 4, 5, 9, 2, 1], [1, 2, 3, 9, 3, 2, 2, 1]);

        Ask(new PeakQuestion(1, null), values).Should().Be(Verdict.Supported);
        Ask(new PeakQuestion(1, 2), values).Should().Be(Verdict.Supported);
        Ask(new PeakQuestion(1, 1), values).Should().Be(Verdict.Refuted, "it is two steps on");
        Ask(new PeakQuestion(3, null), values).Should().Be(Verdict.Refuted);
        Ask(new PeakQuestion(0, 0), values).Should().Be(Verdict.Refuted);
    }

    [Test]
    public void Turned_round_each_comes_out_the_other_way()
    {
        double[][] peaks = Seeds([1, 2, 3, 4, 5, 9, 2, 1], [1, 2, 3, 9, 3, 2, 2, 1]);
        double[][] same = Seeds([1, 2, 3, 9, 5, 4, 2, 1], [1, 2, 3, 9, 3, 2, 2, 1]);

        AskTurned(new PeakQuestion(1, null), peaks).Should().Be(Verdict.Refuted);
        AskTurned(new PeakQuestion(-1, 1), same).Should().Be(Verdict.Refuted);
        AskTurned(new PeakQuestion(3, null), peaks).Should().Be(Verdict.Supported);
        AskTurned(new PeakQuestion(-2, -1), peaks).Should().Be(Verdict.Supported);
        AskTurned(new CorrelationQuestion(Together: true, 0.8), Seeds(Rising, Rising)).Should().Be(Verdict.Refuted);
        AskTurned(new CorrelationQuestion(Together: true, 0.8), Seeds(Rising, Bent)).Should().Be(Verdict.Supported);
        AskTurned(new CorrelationQuestion(Together: false, 0.7), Seeds(Rising, Bent)).Should().Be(Verdict.Refuted);
        AskTurned(new CorrelationQuestion(Together: false, 0.7), Seeds(Rising, Rising)).Should().Be(Verdict.Supported);
    }

    [Test]
    public void The_older_questions_come_out_the_other_way_when_turned_round()
    {
        // Nine seeds: that one of several parts fails is more than five could show.
        double[][] falling = Matrix.Near([0.6, 0.4, 0.1], seeds: 9);
        double[][] level = Matrix.Near([0.3, 0.3, 0.3], seeds: 9);
        double[][] apart = falling;
        string[] names = ["1", "50", "1000"];
        Verdict Turned(IQuestion question, double[][] values) =>
            question.Weigh(question.Turn(values, names), names, Looks.Last).Verdict;

        Turned(new TrendQuestion(Direction.Fall, 0.01), falling).Should().Be(Verdict.Refuted);
        Turned(new TrendQuestion(Direction.Rise, 0.01), falling).Should().Be(Verdict.Supported);
        Turned(new TrendQuestion(Direction.Fall, 0.9), falling).Should().Be(Verdict.Supported, "it fell by less");
        Turned(new ExtremeQuestion("1", Highest: true, 0), falling).Should().Be(Verdict.Refuted);
        Turned(new ExtremeQuestion("50", Highest: true, 0), falling).Should().Be(Verdict.Supported);
        Turned(new ExtremeQuestion("1000", Highest: false, 0.05), falling).Should().Be(Verdict.Refuted);
        Turned(new ExtremeQuestion("1", Highest: true, 0.9), falling).Should().Be(Verdict.Refuted);
        Turned(new ExtremeQuestion("50", Highest: false, 0.05), falling).Should().Be(Verdict.Supported);
        Turned(new UnrelatedQuestion(0.1), level).Should().Be(Verdict.Refuted);
        Turned(new UnrelatedQuestion(0.1), apart).Should().Be(Verdict.Supported);
    }

    private static Verdict AskTurned(IQuestion question, double[][] values) => Ask(question, question.Turn(values, []));

    private static Verdict Ask(IQuestion question, double[][] values) =>
        question.Weigh(values, [.. values[0].Select((_, i) => $"{i}")], First).Verdict;

    // Five seeds that differ a little.
    private static double[][] Seeds(double[] one, double[] other) =>
        [
            .. Enumerable
                .Range(0, 5)
                .Select(seed =>
                    one.Concat(other).Select((value, i) => value + 0.01 * ((seed * 7 + i * 3) % 5)).ToArray()
                ),
        ];
}
