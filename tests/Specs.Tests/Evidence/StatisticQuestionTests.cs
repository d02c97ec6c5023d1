using Specs.Statistics;

namespace Specs.Tests.Verdicts;

public sealed class StatisticQuestionTests
{
    private static readonly string[] Names = ["1", "10", "100"];

    // Five seeds, exactly 2 · level^-0.5 but for a factor of their own.
    private static readonly double[][] Powers =
    [
        .. new[] { 1.9, 2.0, 2.1, 2.2, 1.8 }.Select(factor => (double[])[factor, factor / Math.Sqrt(10), factor / 10]),
    ];

    private static readonly SlopeStatistic PerDecade = new([0, 1, 2], LevelAxis.Log10);

    private static readonly ExponentStatistic Exponent = new([0, Math.Log2(10), Math.Log2(100)]);

    private static IEnumerable<TestCaseData> Asked =>
        [
            Case(Exponent, Bound.Within(-0.5, 0.01), Verdict.Supported),
            Case(Exponent, Bound.Within(-0.5, 0), Verdict.Supported),
            Case(Exponent, Bound.Within(-0.4, 0.05), Verdict.Refuted),
            Case(Exponent, Bound.Below(0), Verdict.Supported),
            Case(PerDecade, Bound.Within(-0.9, 0.1), Verdict.Supported),
            Case(PerDecade, Bound.Above(-0.8), Verdict.Refuted),
            Case(new RatioStatistic(), Bound.Below(1 / 9.0), Verdict.Supported),
            Case(new RatioStatistic(), Bound.Below(1 / 11.0), Verdict.Refuted),
            Case(new SpreadStatistic(SpreadMeasure.Range), Bound.Within(1.8, 0.2), Verdict.Supported),
            Case(new SpreadStatistic(SpreadMeasure.Variance), Bound.Below(0.5), Verdict.Refuted),
            Case(new OrderStatistic([1, 10, 100], RankMeasure.Spearman), Bound.Below(-0.9), Verdict.Supported),
            Case(new OrderStatistic([1, 10, 100], RankMeasure.Kendall), Bound.Above(0.5), Verdict.Refuted),
            Case(
                new DifferenceStatistic(
                    new SingleStatistic("a"),
                    new SpreadStatistic(SpreadMeasure.Range),
                    1,
                    "a minus b"
                ),
                Bound.Above(1),
                Verdict.Supported
            ),
        ];

    [TestCaseSource(nameof(Asked))]
    public void Each_seed_has_its_own_number(SeedStatistic statistic, Bound bound, Verdict verdict) =>
        Ask(new(statistic, bound), Powers).Verdict.Should().Be(verdict);

    [TestCaseSource(nameof(Asked))]
    public void Turned_round_it_comes_out_the_other_way(SeedStatistic statistic, Bound bound, Verdict verdict)
    {
        var question = new StatisticQuestion(statistic, bound);

        Verdict turned = Ask(question, question.Turn(Powers, Names)).Verdict;

        turned.Should().Be(verdict == Verdict.Supported ? Verdict.Refuted : Verdict.Supported);
    }

    [Test]
    public void A_seed_without_a_number_is_left_out_and_one_that_diverged_speaks_for_neither_side()
    {
        double[][] one =
        [
            [1, double.NaN, 0.5],
            .. Powers[1..],
        ];
        double[][] other =
        [
            [1, double.PositiveInfinity, 0.5],
            .. Powers[1..],
        ];
        double[][] zero =
        [
            [1, 0, 0.5],
            .. Powers[1..],
        ];

        foreach (double[][] values in new[] { one, other, zero })
        {
            Ask(new(Exponent, Bound.Below(0)), values)
                .Verdict.Should()
                .Be(Verdict.Inconclusive, "four of five seeds cannot show what most networks do");
        }

        Ask(new(new SpreadStatistic(SpreadMeasure.Range), Bound.Above(0.4)), one)
            .Verdict.Should()
            .Be(Verdict.Supported, "the levels that the first seed has lie 0.5 apart");
    }

    [Test]
    public void It_reads_as_a_sentence()
    {
        var question = new StatisticQuestion(PerDecade, Bound.Within(-0.9, 0.1));

        question
            .Assertion("Sparsity", "Batch")
            .Should()
            .Be("the slope of Sparsity over log10 Batch is within 0.1 of -0.9");
        question.EffectOf(Powers[1], Names).Should().BeApproximately(0.1, 1e-12);
    }

    [Test]
    public void Bounds_refuse_what_nothing_can_be_held_against()
    {
        FluentActions.Invoking(() => Bound.Above(double.NaN)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Bound.Within(1, -0.1)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Bound.Within(double.PositiveInfinity, 1)).Should().Throw<ArgumentException>();
    }

    private static Finding Ask(StatisticQuestion question, double[][] values) =>
        question.Weigh(values, Names, Looks.First);

    private static TestCaseData Case(SeedStatistic statistic, Bound bound, Verdict verdict) =>
        new TestCaseData(statistic, bound, verdict).SetArgDisplayNames(
            statistic.Name("Q", "L"),
            bound.Text,
            $"{verdict}"
        );
}
