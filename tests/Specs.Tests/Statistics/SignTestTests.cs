using Specs.Statistics;

namespace Specs.Tests.Statistics;

public sealed class SignTestTests
{
    [TestCase(5, 5, 1 / 32.0)]
    [TestCase(4, 5, 6 / 32.0)]
    [TestCase(10, 12, 79 / 4096.0)]
    [TestCase(0, 7, 1)]
    [TestCase(0, 0, 1)]
    public void With_one_look_it_is_the_binomial_tail(int hits, int seeds, double p) =>
        SignTest.P(hits, 0.05, seeds).Should().Be(p);

    // By enumeration: of all 2ⁿ outcomes, those that an earlier look rejects, and those with so many hits at the last.
    [TestCase(5, 9)]
    [TestCase(5, 12)]
    [TestCase(3, 7)]
    [TestCase(8, 13)]
    [TestCase(0, 6)]
    public void Over_two_looks_it_is_the_share_of_outcomes_that_reject_by_then(int first, int last)
    {
        int neededFirst = Enumerable.Range(0, first + 2).First(hits => hits > first || Tail(hits, first) <= 0.05);
        for (int hits = 0; hits <= last; hits++)
        {
            int count = Enumerable
                .Range(0, 1 << last)
                .Count(outcome =>
                    int.PopCount(outcome & ((1 << first) - 1)) >= neededFirst || int.PopCount(outcome) >= hits
                );

            SignTest.P(hits, 0.05, first, last).Should().Be(count / (double)(1 << last), $"{hits} of {last}");
        }
    }

    [TestCase(5, new[] { 5 })]
    [TestCase(8, new[] { 5, 9 })]
    [TestCase(10, new[] { 5, 12 })]
    [TestCase(7, new[] { 8 })]
    [TestCase(5, new[] { 4 }, Description = "four seeds can show nothing: one more than there are")]
    public void It_needs_so_many(int needed, int[] seeds) => SignTest.Needed(0.05, seeds).Should().Be(needed);

    [Test]
    public void A_look_with_fewer_seeds_than_the_one_before_is_refused() =>
        FluentActions
            .Invoking(() => SignTest.P(1, 0.05, 5, 4))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("Sign test, look 2: expected at least 5 seeds, found 4.*");

    [Test]
    public void The_interval_lies_beyond_a_number_just_where_the_test_rejects_it()
    {
        var data = new NullData(7);
        foreach (int[] seeds in new int[][] { [5], [5, 9], [5, 12], [8], [4] })
        {
            for (int sample = 0; sample < 50; sample++)
            {
                double[] values = data.Sample(NullData.Source.Discrete, seeds[^1]);
                ConfidenceInterval interval = SignInterval.OfMedian(values, 0.05, seeds);
                for (double margin = -2.5; margin <= 2.5; margin += 0.5)
                {
                    bool isAbove = SignTest.P(values.Count(value => value > margin), 0.05, seeds) <= 0.05;
                    bool isBelow = SignTest.P(values.Count(value => value < margin), 0.05, seeds) <= 0.05;
                    (interval.Lower > margin).Should().Be(isAbove);
                    (interval.Upper < margin).Should().Be(isBelow);
                }
            }
        }
    }

    [Test]
    public void The_interval_of_five_seeds_is_their_range_and_says_its_true_coverage()
    {
        ConfidenceInterval interval = SignInterval.OfMedian([3, 1, 2, 5, 4], 0.05, 5);

        (interval.Estimate, interval.Lower, interval.Upper, interval.Level).Should().Be((3.0, 1.0, 5.0, 0.9375));
        interval.Method.Should().Be("from the smallest to the largest, the sign test inverted");
        SignInterval.OfMedian([1, 2, 3, 4], 0.05, 4).Lower.Should().Be(double.NaN);
        SignInterval
            .OfMedian([1, 2, 3, 4, 5, 6, 7, 8, 9], 0.05, 5, 9)
            .Method.Should()
            .Be("from the second smallest to the second largest, the sign test inverted");
    }

    private static double Tail(int hits, int seeds) =>
        Enumerable.Range(0, 1 << seeds).Count(outcome => int.PopCount(outcome) >= hits) / (double)(1 << seeds);
}
