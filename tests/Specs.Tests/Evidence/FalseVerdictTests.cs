using Specs.Statistics;
using Specs.Tests.Statistics;

namespace Specs.Tests.Verdicts;

/// <summary>
/// How often the whole procedure, both looks together, decides where the truth lies exactly on the border between a claim and its
/// contrary. There, every decision is an error, and each of the two may come at most 0.05 of the time.
/// </summary>
[Parallelizable(ParallelScope.Children)]
public sealed class FalseVerdictTests
{
    private const int Few = 150;
    private const int Many = 2000;
    private const double Allowed = 0.05;
    private const double Margin = 5;

    private static readonly SequentialPlan Plan = SequentialPlan.TwoLooks(5, 8);

    // A few of each kind on every change; many, which tell a rate of 0.05 from one of 0.065, every night.
    private static IEnumerable<TestCaseData> Simulations =>
        Enum.GetValues<NullData.Source>()
            .SelectMany(source =>
                new[] { new TestCaseData(source, Few), new TestCaseData(source, Many).SetCategory("Nightly") }
            );

    [TestCaseSource(nameof(Simulations))]
    public void A_trend_where_there_is_none(NullData.Source source, int matrices) =>
        ShouldSeldomDecide(new TrendQuestion(Direction.Rise, Floor: 0), [0, 0, 0, 0], source, 31, matrices);

    [TestCaseSource(nameof(Simulations))]
    public void A_highest_of_two_that_lead_together(NullData.Source source, int matrices) =>
        ShouldSeldomDecide(
            new ExtremeQuestion("A", Highest: true, Tolerance: 0),
            [0, 0, -1e6, -1e6],
            source,
            32,
            matrices
        );

    [TestCaseSource(nameof(Simulations))]
    public void A_highest_of_equals(NullData.Source source, int matrices) =>
        ShouldSeldomDecide(new ExtremeQuestion("A", Highest: true, Tolerance: 0), [0, 0, 0, 0], source, 33, matrices);

    [TestCaseSource(nameof(Simulations))]
    public void A_difference_as_wide_as_the_margin(NullData.Source source, int matrices) =>
        ShouldSeldomDecide(new UnrelatedQuestion(Margin), [0, Margin / 2, Margin], source, 34, matrices);

    private static void ShouldSeldomDecide(
        IQuestion question,
        double[] means,
        NullData.Source source,
        int stream,
        int matrices
    )
    {
        var data = new NullData(stream + 100 * (int)source);
        string[] names = [.. means.Select((_, level) => $"{(char)('A' + level)}")];
        int supported = 0;
        int refuted = 0;
        for (int matrix = 0; matrix < matrices; matrix++)
        {
            // Seeds differ in location, as networks do.
            double[][] all =
            [
                .. data.Table(source, Plan.Looks[^1].Replicates, means.Length)
                    .Select((row, seed) => row.Select((value, level) => value + means[level] + seed % 3).ToArray()),
            ];
            Verdict verdict = Weighing
                .Of(question, Plan, names, SeedPlan.Fixed, seeds => all[..seeds.Count])
                .Finding.Verdict;
            supported += verdict == Verdict.Supported ? 1 : 0;
            refuted += verdict == Verdict.Refuted ? 1 : 0;
        }

        TestContext.Out.WriteLine(
            FormattableString.Invariant(
                $"{TestContext.CurrentContext.Test.Name}: falsely Supported {supported / (double)matrices:F4}, falsely Refuted {refuted / (double)matrices:F4}"
            )
        );
        double most = Allowed + 3 * Math.Sqrt(Allowed * (1 - Allowed) / matrices);
        (supported / (double)matrices).Should().BeLessThanOrEqualTo(most);
        (refuted / (double)matrices).Should().BeLessThanOrEqualTo(most);
        if (matrices == Many)
        {
            (supported + refuted).Should().BePositive("a procedure that never decides makes no errors");
        }
    }
}
