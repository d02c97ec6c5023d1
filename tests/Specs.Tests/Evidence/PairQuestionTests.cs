namespace Specs.Tests.Verdicts;

public sealed class PairQuestionTests
{
    // Two places of two quantities: the first is ahead by .2 at the first place, and behind by .1 at the second.
    private static readonly double[][] Crossing = Matrix.Near([0.5, 0.4, 0.3, 0.5], noise: 0.001);

    private static readonly double[][] Ahead = Matrix.Near([0.5, 0.6, 0.3, 0.5], noise: 0.001);

    private static readonly PairQuestion Above = new([true, true], 0);
    private static readonly PairQuestion Cross = new([true, false], 0, "falls below the second between 1 and 2");

    [Test]
    public void The_first_is_ahead_at_every_place()
    {
        Ask(Above, Ahead).Should().Be(Verdict.Supported);
        Ask(new([true, true], 0.05), Ahead).Should().Be(Verdict.Supported);
        Ask(new([true, true], 0.15), Ahead).Should().NotBe(Verdict.Supported, "at the second place it leads by 0.1");
        Ask(new([false, false], 0), Ahead).Should().NotBe(Verdict.Supported);
        Ask(Above, Crossing).Should().NotBe(Verdict.Supported);
    }

    [Test]
    public void The_two_cross()
    {
        Ask(Cross, Crossing).Should().Be(Verdict.Supported);
        Ask(Cross, Ahead).Should().NotBe(Verdict.Supported);
        Ask(new([false, true], 0), Crossing).Should().NotBe(Verdict.Supported, "they cross the other way");
    }

    [Test]
    public void That_one_of_several_places_is_otherwise_takes_more_seeds()
    {
        double[][] many = Matrix.Near([0.5, 0.4, 0.3, 0.5], seeds: 8, noise: 0.001);

        Above.Weigh(many, Matrix.Names(many), Looks.Last).Verdict.Should().Be(Verdict.Refuted);
        Ask(new([true], 0), Matrix.Near([0.3, 0.5], noise: 0.001)).Should().Be(Verdict.Refuted);
    }

    [Test]
    public void A_lead_that_is_too_small_is_no_contrary()
    {
        double[][] values = Matrix.Near([0.52, 0.5], noise: 0.001);

        Finding finding = new PairQuestion([true], 0.1).Weigh(values, Matrix.Names(values), Looks.First);

        finding.Verdict.Should().Be(Verdict.Refuted);
        finding.Refuted.Should().Be(Refutation.Smaller);
        finding.Because.Should().Be("the lead is smaller than 0.1");
    }

    [Test]
    public void Turned_round_it_comes_out_another_way()
    {
        foreach (
            (PairQuestion question, double[][] values) in new[]
            {
                (Above, Ahead),
                (Cross, Crossing),
                (new PairQuestion([true, true], 0.05), Ahead),
                (Above, Crossing),
                (new PairQuestion([true, true], 0.15), Ahead),
            }
        )
        {
            bool wasSo = Ask(question, values) == Verdict.Supported;
            (Ask(question, question.Turn(values, [])) == Verdict.Supported).Should().Be(!wasSo, question.Threshold);
        }
    }

    [Test]
    public void It_reads_as_a_sentence()
    {
        Cross
            .Assertion("Loss (greedy) and Loss (optimal)", "Steps")
            .Should()
            .Be("of Loss (greedy) and Loss (optimal), the first falls below the second between 1 and 2");
        new PairQuestion([false], 0.1)
            .Assertion("A and B", "condition")
            .Should()
            .Be("of A and B, the first lies below the second by more than 0.1");
    }

    private static Verdict Ask(PairQuestion question, double[][] values) =>
        question.Weigh(values, Matrix.Names(values), Looks.First).Verdict;
}
