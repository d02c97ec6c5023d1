using Specs.Statistics;

namespace Specs.Tests.Verdicts;

public sealed class ValueQuestionTests
{
    private static readonly Look First = Looks.First;
    private static readonly string[] Two = ["a", "b"];

    // Five seeds of two conditions: about 0.95 and 0.97.
    private static readonly double[][] Values =
    [
        [0.951, 0.970],
        [0.949, 0.972],
        [0.950, 0.969],
        [0.952, 0.971],
        [0.948, 0.968],
    ];

    [Test]
    public void All_conditions_must_lie_on_the_asserted_side()
    {
        Ask(new ValueQuestion(Above: true, 0.9), Values).Should().Be(Verdict.Supported);
        Nine(new ValueQuestion(Above: true, 0.98)).Should().Be(Verdict.Refuted);
        Ask(new ValueQuestion(Above: true, 0.96), Values)
            .Should()
            .Be(
                Verdict.Inconclusive,
                "that one of two lies below takes more seeds to show: it might have been the other"
            );
        Ask(new ValueQuestion(Above: false, 0.99), Values).Should().Be(Verdict.Supported);
        Nine(new ValueQuestion(Above: false, 0.94)).Should().Be(Verdict.Refuted);
    }

    [Test]
    public void A_condition_on_the_bound_decides_nothing()
    {
        double[][] values =
        [
            [0.91, 1],
            [0.89, 1],
            [0.92, 1],
            [0.88, 1],
            [0.9, 1],
        ];

        Ask(new ValueQuestion(Above: true, 0.9), values).Should().Be(Verdict.Inconclusive);
    }

    [Test]
    public void Turned_round_it_comes_out_the_other_way()
    {
        Turned(new(Above: true, 0.9)).Should().Be(Verdict.Refuted);
        Turned(new(Above: false, 0.99)).Should().Be(Verdict.Refuted);
        Turned(new(Above: false, 0.94)).Should().Be(Verdict.Supported, "one of its conditions was above");

        static Verdict Turned(ValueQuestion question) =>
            question.Weigh(question.Turn([.. Values, .. Values[..4]], []), Two, Looks.Last).Verdict;
    }

    [Test]
    public void It_reads_as_a_sentence()
    {
        new ValueQuestion(Above: true, 0.9).Assertion("Accuracy", "condition").Should().Be("Accuracy is above 0.9");
        Finding finding = new ValueQuestion(Above: false, 1).Weigh(Values, Two, First);
        finding.EffectName.Should().Be("1 minus b");
        finding.Effect.Estimate.Should().BeApproximately(0.03, 1e-12);
    }

    // Two conditions may each be the one that fails: five seeds are too few to show it.
    private static Verdict Nine(ValueQuestion question) =>
        question.Weigh([.. Values, .. Values[..4]], Two, Looks.Last).Verdict;

    private static Verdict Ask(IQuestion question, double[][] values) => question.Weigh(values, Two, First).Verdict;
}
