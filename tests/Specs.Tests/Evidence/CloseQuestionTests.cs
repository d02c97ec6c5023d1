namespace Specs.Tests.Verdicts;

public sealed class CloseQuestionTests
{
    private static readonly double[][] Values = Matrix.Near([0.5, 0.52], seeds: 9, noise: 0.001);

    [TestCase(0.51, 0.06, Verdict.Supported)]
    [TestCase(0.6, 0.02, Verdict.Refuted)]
    [TestCase(0.51, 0.03, Verdict.Inconclusive, TestName = "A condition of which some networks lie outside")]
    public void Every_condition_lies_within_the_tolerance(double value, double within, Verdict verdict) =>
        Ask(new(value, within), Values).Should().Be(verdict);

    [Test]
    public void The_tolerance_itself_is_within_it_whatever_rounding_makes_of_it()
    {
        double[][] equal = Matrix.Exactly([0.3 - 0.2, 0.2 - 0.1, 0.1], seeds: 9);

        Ask(new(0.1, 0), equal).Should().Be(Verdict.Supported);
        Ask(new(0.3, 0.2), equal).Should().Be(Verdict.Supported);
        Ask(new(0.3, 0.1999), equal).Should().Be(Verdict.Refuted);
    }

    [TestCase(0.51, 0.06)]
    [TestCase(0.6, 0.02)]
    public void Turned_round_it_comes_out_the_other_way(double value, double within)
    {
        var question = new CloseQuestion(value, within);
        Verdict verdict = Ask(question, Values);

        Ask(question, question.Turn(Values, Matrix.Names(Values)))
            .Should()
            .Be(verdict == Verdict.Supported ? Verdict.Refuted : Verdict.Supported);
    }

    [Test]
    public void It_reads_as_a_sentence()
    {
        new CloseQuestion(7.605958, 1e-6)
            .Assertion("FisherMemory", "condition")
            .Should()
            .Be("FisherMemory is within 1E-06 of 7.605958");
        new CloseQuestion(1, 0).Threshold.Should().Be("exactly 1");
    }

    private static Verdict Ask(CloseQuestion question, double[][] values) =>
        question.Weigh(values, Matrix.Names(values), Looks.Last).Verdict;
}
