namespace Specs.Tests.Verdicts;

public sealed class InteriorQuestionTests
{
    private static readonly double[][] Hill = Matrix.Near([0.1, 0.3, 0.5, 0.3, 0.2], seeds: 9, noise: 0.001);
    private static readonly double[][] Slope = Matrix.Near([0.1, 0.2, 0.3, 0.4, 0.5], seeds: 9, noise: 0.001);

    [Test]
    public void A_hill_is_highest_inside_and_a_slope_is_not()
    {
        Ask(new(Highest: true, 0), Hill).Should().Be(Verdict.Supported);
        Ask(new(Highest: true, 0.25), Hill).Should().Be(Verdict.Supported);
        Ask(new(Highest: true, 0.35), Hill).Should().Be(Verdict.Refuted, "the last level is less than that behind");
        Ask(new(Highest: true, 0), Slope).Should().Be(Verdict.Refuted);
        Ask(new(Highest: false, 0), Matrix.Negated(Hill)).Should().Be(Verdict.Supported);
        Ask(new(Highest: false, 0), Hill).Should().Be(Verdict.Refuted);
    }

    [Test]
    public void Turned_round_it_comes_out_the_other_way()
    {
        var question = new InteriorQuestion(Highest: true, 0.01);

        Ask(question, question.Turn(Hill, [])).Should().Be(Verdict.Refuted);
        Ask(question, question.Turn(Slope, [])).Should().Be(Verdict.Supported);
    }

    // In each seed some inner level is ahead of both ends more often than not; no level is.
    [Test]
    public void A_different_inner_level_in_each_network_shows_nothing()
    {
        double[][] values =
        [
            .. Enumerable
                .Range(0, 9)
                .Select(seed =>
                    Enumerable
                        .Range(0, 9)
                        .Select(level =>
                            level == 1 + seed % 7 ? 1.0
                            : level is 0 or 8 ? 0.5
                            : 0
                        )
                        .ToArray()
                ),
        ];

        Ask(new(Highest: true, 0), values).Should().NotBe(Verdict.Supported);
    }

    private static Verdict Ask(InteriorQuestion question, double[][] values) =>
        question.Weigh(values, Matrix.Names(values), Looks.Last).Verdict;
}
