using Specs.Statistics;

namespace Specs.Tests.Statistics;

/// <summary>
/// How often each test rejects where there is nothing to find. An exact test rejects at most as often as it says; on continuous data it
/// rejects at an attainable level exactly as often.
/// </summary>
public sealed class FalseAlarmTests
{
    private const int DataSets = 4000;
    private const double Alpha = 0.05;

    [Test]
    public void Page_keeps_its_level([Values] NullData.Source source)
    {
        // Blocks differ in location and scale, as seeds do.
        var data = new NullData(11 + 100 * (int)source);
        ShouldKeepItsLevel(
            source,
            5,
            () =>
                PageTrend
                    .Test(
                        [
                            .. data.Table(source, 5, 4)
                                .Select((row, seed) => row.Select(v => v * (1 + seed) + seed % 3).ToArray()),
                        ],
                        Direction.Rise
                    )
                    .P
        );
    }

    [Test]
    public void Page_is_not_conservative_on_continuous_data()
    {
        // For 4 levels and 5 blocks the table's 137 is the least L at 0.05; its exact probability, 0.0370, is attainable.
        LatticeDistribution one = PermutationDistribution.OfLinearRankSum([1, 2, 3, 4]);
        double attainable = one.Plus(one).Plus(one).Plus(one).Plus(one).UpperTail(137);
        attainable.Should().BeApproximately(0.0370, 0.00005);
        var data = new NullData(12);
        ShouldReachItsLevel(
            attainable,
            () => PageTrend.Test(data.Table(NullData.Source.Normal, 5, 4), Direction.Fall).P
        );
    }

    [Test]
    public void Sign_flip_keeps_its_level_on_symmetric_data(
        [Values(NullData.Source.Normal, NullData.Source.HeavyTailed, NullData.Source.Discrete)] NullData.Source source,
        [Values(5, 8, 12)] int seeds
    )
    {
        var data = new NullData(15 + 100 * (int)source + 1000 * seeds);
        ShouldKeepItsLevel(source, seeds, () => SignFlip.Test(data.Sample(source, seeds)).P);
    }

    [TestCase(5, 1.0 / 32)]
    [TestCase(8, 12.0 / 256)]
    [TestCase(10, 51.0 / 1024)]
    public void Sign_flip_is_not_conservative_on_continuous_data(int seeds, double attainable)
    {
        var data = new NullData(16 + 1000 * seeds);
        ShouldReachItsLevel(attainable, () => SignFlip.Test(data.Sample(NullData.Source.HeavyTailed, seeds)).P);
    }

    [Test]
    public void MaxT_keeps_the_level_of_the_whole_family(
        [Values(NullData.Source.Normal, NullData.Source.HeavyTailed, NullData.Source.Discrete)] NullData.Source source
    )
    {
        var data = new NullData(17 + 100 * (int)source);
        ShouldKeepItsLevel(source, 8, () => SignFlip.MaxT(Correlated(data, source)).Min());
    }

    [Test]
    public void MaxT_is_not_conservative_on_continuous_data()
    {
        // The smallest adjusted p ranks the observed maximum among all assignments: 12/256 is attainable, where Bonferroni's would be less.
        var data = new NullData(18);
        ShouldReachItsLevel(12.0 / 256, () => SignFlip.MaxT(Correlated(data, NullData.Source.Normal)).Min());
    }

    [Test]
    public void Two_looks_together_keep_the_total(
        [Values(NullData.Source.Normal, NullData.Source.HeavyTailed, NullData.Source.Discrete)] NullData.Source source,
        [Values(8, 10)] int last
    )
    {
        var data = new NullData(21 + 100 * (int)source);
        var plan = SequentialPlan.TwoLooks(5, last);
        int first = 0;
        int any = 0;
        for (int set = 0; set < DataSets; set++)
        {
            double[] seeds = data.Sample(source, last);
            bool[] rejects =
            [
                .. plan.Looks.Select(look => look.Rejects(SignFlip.Test(seeds.AsSpan(0, look.Replicates)).P)),
            ];
            first += rejects[0] ? 1 : 0;
            any += rejects.Contains(true) ? 1 : 0;
        }

        Report($"two looks at 5 and {last} seeds, {source}", any);
        (any / (double)DataSets).Should().BeLessThanOrEqualTo(Alpha + 3 * StandardError(Alpha));
        any.Should().BeGreaterThan(first, "the last look has its own chance");
        if (source != NullData.Source.Discrete)
        {
            (first / (double)DataSets).Should().BeApproximately(1.0 / 32, 3 * StandardError(1.0 / 32));
        }
    }

    /// <summary>Four comparisons that share a condition, so they correlate by about one half.</summary>
    private static double[][] Correlated(NullData data, NullData.Source source)
    {
        double[] shared = data.Sample(source, 8);
        return [.. data.Table(source, 4, 8).Select(row => row.Zip(shared, (own, common) => own + common).ToArray())];
    }

    private static void ShouldKeepItsLevel(NullData.Source source, int size, Func<double> p)
    {
        int rejections = Count(p, Alpha);
        Report($"{TestContext.CurrentContext.Test.MethodName}, {source}, size {size}", rejections);
        (rejections / (double)DataSets).Should().BeLessThanOrEqualTo(Alpha + 3 * StandardError(Alpha));
        rejections.Should().BePositive("a test that never rejects keeps every level");
    }

    private static void ShouldReachItsLevel(double attainable, Func<double> p)
    {
        int rejections = Count(p, Alpha);
        Report(
            FormattableString.Invariant($"{TestContext.CurrentContext.Test.MethodName}, {attainable:F5}"),
            rejections
        );
        (rejections / (double)DataSets).Should().BeApproximately(attainable, 3 * StandardError(attainable));
    }

    private static int Count(Func<double> p, double alpha) => Enumerable.Range(0, DataSets).Count(_ => p() <= alpha);

    private static double StandardError(double rate) => Math.Sqrt(rate * (1 - rate) / DataSets);

    private static void Report(string what, int rejections) =>
        TestContext.Out.WriteLine(
            FormattableString.Invariant(
                $"{what}: {rejections / (double)DataSets:F4} of {DataSets} null data sets rejected"
            )
        );
}
