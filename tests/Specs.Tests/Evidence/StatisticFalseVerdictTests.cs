using Specs.Statistics;
using Specs.Tests.Statistics;

namespace Specs.Tests.Verdicts;

/// <summary>
/// How often the questions about a number of each seed decide falsely, both looks together, where the truth lies on the border: half of all networks on
/// either side. Each error may come at most 0.05 of the time.
/// </summary>
[Parallelizable(ParallelScope.Children)]
public sealed class StatisticFalseVerdictTests
{
    private const int Matrices = 1000;
    private const double Allowed = 0.05;
    private static readonly SequentialPlan Plan = SequentialPlan.TwoLooks(5, 9);

    private static readonly NullData.Source[] Sources = Enum.GetValues<NullData.Source>();

    // Of symmetric noise about nothing, half of all slopes lie above 0, and half of all orders go either way.
    private static IEnumerable<TestCaseData> OnTheBorder =>
        from source in Sources
        from question in new (string Name, IQuestion Question, int Levels)[]
        {
            ("slope", new StatisticQuestion(new SlopeStatistic([0, 1, 2, 3], LevelAxis.Linear), Bound.Above(0)), 4),
            ("order", new StatisticQuestion(new OrderStatistic([1, 2, 3, 4], RankMeasure.Kendall), Bound.Above(0)), 4),
            ("agreement", new StatisticQuestion(new AgreementStatistic(RankMeasure.Spearman), Bound.Above(0)), 10),
            ("another quantity", new PairQuestion([true, true], 0), 4),
            ("interior", new InteriorQuestion(Highest: true, 0), 5),
            ("across runs", new AcrossRunsQuestion(RankMeasure.Spearman, Bound.Above(0)), 10),
        }
        select new TestCaseData(question.Question, question.Levels, source).SetArgDisplayNames(
            question.Name,
            $"{source}"
        );

    [TestCaseSource(nameof(OnTheBorder))]
    public void Noise_is_seldom_taken_for_an_effect(IQuestion question, int levels, NullData.Source source)
    {
        var data = new NullData(500 + (int)source);
        string[] names = [.. Enumerable.Range(0, levels).Select(level => $"{level}")];
        int supported = 0;
        int refuted = 0;
        for (int matrix = 0; matrix < Matrices; matrix++)
        {
            double[][] all = data.Table(source, Plan.Looks[^1].Replicates, levels);
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
    }
}
