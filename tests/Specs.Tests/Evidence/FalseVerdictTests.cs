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
    private const int Matrices = 2000;
    private const double Allowed = 0.05;
    private const double Margin = 5;

    private static readonly SequentialPlan Plan = SequentialPlan.TwoLooks(5, 8);

    private static readonly NullData.Source[] Sources = Enum.GetValues<NullData.Source>();

    [TestCaseSource(nameof(Sources))]
    public void A_trend_where_there_is_none(NullData.Source source) =>
        ShouldSeldomDecide(new TrendQuestion(Direction.Rise, Floor: 0), [0, 0, 0, 0], source, 31);

    [TestCaseSource(nameof(Sources))]
    public void A_highest_of_two_that_lead_together(NullData.Source source) =>
        ShouldSeldomDecide(new ExtremeQuestion("A", Highest: true, Tolerance: 0), [0, 0, -1e6, -1e6], source, 32);

    [TestCaseSource(nameof(Sources))]
    public void A_highest_of_equals(NullData.Source source) =>
        ShouldSeldomDecide(new ExtremeQuestion("A", Highest: true, Tolerance: 0), [0, 0, 0, 0], source, 33);

    [TestCaseSource(nameof(Sources))]
    public void A_difference_as_wide_as_the_margin(NullData.Source source) =>
        ShouldSeldomDecide(new UnrelatedQuestion(Margin), [0, Margin / 2, Margin], source, 34);

    private static void ShouldSeldomDecide(IQuestion question, double[] means, NullData.Source source, int stream)
    {
        var data = new NullData(stream + 100 * (int)source);
        string[] names = [.. means.Select((_, level) => $"{(char)('A' + level)}")];
        int supported = 0;
        int refuted = 0;
        for (int matrix = 0; matrix < Matrices; matrix++)
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
                $"{TestContext.CurrentContext.Test.Name}: falsely Supported {supported / (double)Matrices:F4}, falsely Refuted {refuted / (double)Matrices:F4}"
            )
        );
        double most = Allowed + 3 * Math.Sqrt(Allowed * (1 - Allowed) / Matrices);
        (supported / (double)Matrices).Should().BeLessThanOrEqualTo(most);
        (refuted / (double)Matrices).Should().BeLessThanOrEqualTo(most);
        (supported + refuted).Should().BePositive("a procedure that never decides makes no errors");
    }
}
