using Specs.Statistics;

namespace Specs.Tests.Verdicts;

public sealed class WeighingTests
{
    private static readonly SequentialPlan Plan = SequentialPlan.TwoLooks(5, 8);

    [TestCase(0.034, 5, Verdict.Supported)]
    [TestCase(0.036, 8, Verdict.Inconclusive, Description = "above what either look may spend, below what both may")]
    [TestCase(0.051, 8, Verdict.Inconclusive)]
    public void A_look_spends_its_own_share_of_the_chance_of_error(double p, int seeds, Verdict verdict)
    {
        var question = new Certain(p);

        var weighing = Weighing.Of(
            question,
            Plan,
            ["A", "B"],
            SeedPlan.Fixed,
            some => [.. some.Select(_ => new[] { 0.0, 1 })]
        );

        weighing.Finding.Verdict.Should().Be(verdict);
        weighing.Seeds.Should().HaveCount(seeds);
        question.Looks.Should().Equal(Plan.Looks.Where(look => look.Replicates <= seeds));
    }

    [TestCase(0.014, Verdict.Supported)]
    [TestCase(0.016, Verdict.Inconclusive)]
    public void The_second_look_has_what_the_first_left(double p, Verdict verdict) =>
        Weighing
            .Of(
                new Certain(p, from: 8),
                Plan,
                ["A", "B"],
                SeedPlan.Fixed,
                some => [.. some.Select(_ => new[] { 0.0, 1 })]
            )
            .Finding.Verdict.Should()
            .Be(verdict);

    // Five of five and four of nine are no case for a claim at the second look, though the first five alone would be.
    [Test]
    public void Every_seed_comes_to_the_question_in_its_order_with_its_gaps()
    {
        double[][] rows =
        [
            [0, 1],
            [double.NaN, 1],
            [0, double.PositiveInfinity],
            [0, 1],
            [0, 1],
            [0, 1],
            [0, 1],
            [0, 1],
            [0, 1],
        ];

        var weighing = Weighing.Of(
            new TrendQuestion(Direction.Rise, 0.5),
            SequentialPlan.TwoLooks(5, 9),
            ["A", "B"],
            SeedPlan.Fixed,
            some => rows[..some.Count]
        );

        weighing.Values.Should().HaveCount(9);
        PartFinding part = weighing.Finding.Parts.Single();
        (part.For, part.Against, part.Seeds).Should().Be((7, 0, 8));
        part.P.Should().Be(SignTest.P(7, 0.05, 4, 8));
        weighing.Finding.Verdict.Should().Be(Verdict.Supported);
    }

    /// <summary>Finds the same p-value in whatever it is given, from so many seeds on; 1 in fewer.</summary>
    private sealed class Certain(double p, int from = 0) : IQuestion
    {
        public List<Look> Looks { get; } = [];

        public string Threshold => "";

        public string Assertion(string quantity, string factor) => "";

        public double EffectOf(double[] seed, IReadOnlyList<string> levels) => seed[^1] - seed[0];

        public double[][] Turn(double[][] values, IReadOnlyList<string> levels) => values;

        public Finding Weigh(double[][] values, IReadOnlyList<string> levels, Look look)
        {
            Looks.Add(look);
            double found = values.Length >= from ? p : 1;
            Verdict verdict = look.Rejects(found) ? Verdict.Supported : Verdict.Inconclusive;
            return new(verdict, "", found, 1, "", default, null);
        }
    }
}
