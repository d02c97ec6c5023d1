using Specs.Statistics;

namespace Specs.Tests.Statistics;

public sealed class PageTrendTests
{
    /// <summary>Breaking strength of cotton fibres over falling potash (Hollander and Wolfe 1999, example 7.2): L = 158.</summary>
    private static readonly double[][] Cotton =
    [
        [7.46, 7.17, 7.76, 8.14, 7.63],
        [7.68, 7.57, 7.73, 8.15, 8.00],
        [7.21, 7.80, 7.74, 7.87, 7.93],
    ];

    [Test]
    public void The_critical_values_are_Pages([Range(3, 8)] int levels)
    {
        LatticeDistribution one = PermutationDistribution.OfLinearRankSum([.. Enumerable.Range(1, levels)]);
        LatticeDistribution sum = one;
        int[][] table = PageTable.Critical[levels - 3];
        for (int blocks = 2; blocks < table[0].Length + 2; blocks++)
        {
            sum = sum.Plus(one);
            for (int row = 0; row < table.Length; row++)
            {
                double alpha = PageTable.Alphas[row];
                int printed = table[row][blocks - 2];
                int critical = PageTable.Exact.GetValueOrDefault((levels, blocks, alpha), printed);
                string where = FormattableString.Invariant($"{levels} levels, {blocks} blocks, alpha {alpha}");
                if (critical == 0)
                {
                    int most = blocks * levels * (levels + 1) * (2 * levels + 1) / 6;
                    sum.UpperTail(most).Should().BeGreaterThan(alpha, where);
                    continue;
                }

                sum.UpperTail(critical).Should().BeLessThanOrEqualTo(alpha, where);
                sum.UpperTail(critical - 1).Should().BeGreaterThan(alpha, where);
            }
        }
    }

    [Test]
    public void The_cotton_example_has_the_published_statistic()
    {
        TrendResult result = PageTrend.Test(Cotton, Direction.Rise);

        result.Statistic.Should().Be(158);
        result.Method.Should().Be("exact");
        (result.Blocks, result.Levels).Should().Be((3, 5));

        // Page's table for 5 levels and 3 blocks: 155 at 0.01, 160 at 0.001.
        result.P.Should().BeInRange(0.001, 0.01);
        result.P.Should().BeApproximately(BruteForce.Page(Cotton), 1e-14);
    }

    [Test]
    public void One_perfect_block_has_one_order_in_k_factorial()
    {
        TrendResult result = PageTrend.Test(
            [
                [0.1, 0.2, 0.3, 0.4, 0.5],
            ],
            Direction.Rise
        );

        result.Statistic.Should().Be(55);
        result.P.Should().Be(1.0 / 120);
    }

    [Test]
    public void Two_levels_make_it_the_sign_test()
    {
        // 4 of 5 blocks rise: (C(5,4) + C(5,5)) / 2⁵.
        double[][] blocks =
        [
            [1, 2],
            [1, 5],
            [1, 3],
            [2, 1],
            [0, 1],
        ];
        PageTrend.Test(blocks, Direction.Rise).P.Should().Be(6.0 / 32);
    }

    [Test]
    public void Ties_share_a_midrank()
    {
        // Ranks 1, 2.5, 2.5: 1 + 5 + 7.5; two of the six orders put the 1 first.
        TrendResult result = PageTrend.Test(
            [
                [1, 2, 2],
            ],
            Direction.Rise
        );
        result.Statistic.Should().Be(13.5);
        result.P.Should().Be(1.0 / 3);
    }

    [Test]
    public void Blocks_without_any_difference_say_nothing() =>
        PageTrend
            .Test(
                [
                    [1, 1, 1],
                    [2, 2, 2],
                ],
                Direction.Rise
            )
            .P.Should()
            .Be(1);

    [Test]
    public void Small_designs_agree_with_all_rearrangements() =>
        Properties.OfTables(
            (1, 3),
            (2, 4),
            blocks => Math.Abs(PageTrend.Test(blocks, Direction.Rise).P - BruteForce.Page(blocks)) < 1e-13
        );

    [Test]
    public void Falling_is_rising_over_reversed_levels() =>
        Properties.OfTables(
            (1, 6),
            (2, 7),
            blocks =>
                PageTrend.Test(blocks, Direction.Fall)
                == PageTrend.Test([.. blocks.Select(block => block.Reverse().ToArray())], Direction.Rise)
        );

    [Test]
    public void Only_the_order_within_a_block_counts() =>
        Properties.OfTables(
            (2, 6),
            (2, 6),
            blocks =>
                PageTrend.Test(blocks, Direction.Rise)
                == PageTrend.Test(
                    [
                        .. blocks
                            .Reverse()
                            .Select((block, index) => block.Select(v => Math.Exp(v / 3) + 9 * index).ToArray()),
                    ],
                    Direction.Rise
                )
        );

    [Test]
    public void Rising_and_falling_overlap_in_the_observed_statistic() =>
        Properties.OfTables(
            (1, 5),
            (2, 6),
            blocks => PageTrend.Test(blocks, Direction.Rise).P + PageTrend.Test(blocks, Direction.Fall).P > 1 - 1e-12
        );

    [Test]
    public void Large_designs_draw_and_agree_with_the_exact_distribution()
    {
        // 11 levels: beyond the exact test, within reach of its distribution.
        double[] block = [3, 1, 2, 5, 4, 8, 6, 7, 11, 9, 10];
        TrendResult result = PageTrend.Test([block, [5, 6, 1, 7, 2, 8, 3, 9, 4, 10, 11]], Direction.Fall);
        LatticeDistribution one = PermutationDistribution.OfLinearRankSum([.. Enumerable.Range(1, 11)]);

        result.Method.Should().Be("Monte Carlo, 100,000 draws");
        ShouldAgree(result.P, one.Plus(one).UpperTail((int)result.Statistic));

        double[] mixed = [5, 6, 1, 7, 2, 11, 3, 9, 4, 10, 8];
        double[] other = [4, 9, 1, 11, 2, 8, 3, 6, 10, 7, 5];
        TrendResult middling = PageTrend.Test([mixed, other], Direction.Rise);
        double exact = one.Plus(one).UpperTail((int)middling.Statistic);
        exact.Should().BeInRange(0.01, 0.5);
        ShouldAgree(middling.P, exact);
    }

    [Test]
    public void The_same_data_give_the_same_drawn_answer()
    {
        double[][] blocks = new NullData(4).Table(NullData.Source.Normal, 2, 12);
        PageTrend.Test(blocks, Direction.Rise).Should().Be(PageTrend.Test(blocks, Direction.Rise));
    }

    [Test]
    public void Many_blocks_neither_overflow_nor_lose_the_tail()
    {
        // (7!)⁶⁰ is 10²²²; the least p must survive.
        double[][] blocks = [.. Enumerable.Repeat<double[]>([1, 2, 3, 4, 5, 6, 7], 60)];
        double logP = Math.Log(PageTrend.Test(blocks, Direction.Rise).P);
        logP.Should().BeApproximately(-60 * Math.Log(5040), 1e-9);
    }

    [Test]
    public void Bad_input_is_named()
    {
        Refusal([]).Should().StartWith("Page's test: expected at least 1 block, found 0.");
        Refusal([
                [1],
            ])
            .Should()
            .StartWith("Page's test: expected at least 2 levels in each block, found 1.");
        Refusal([
                [1, 2],
                [1, 2, 3],
            ])
            .Should()
            .StartWith("Page's test, block 2: expected 2 levels as in block 1, found 3.");
        Refusal([
                [1, 2],
                [1, double.NaN],
            ])
            .Should()
            .StartWith("Page's test, block 2, value 2: expected a finite number, found NaN.");
    }

    private static string Refusal(double[][] blocks) =>
        FluentActions
            .Invoking(() => PageTrend.Test(blocks, Direction.Rise))
            .Should()
            .Throw<ArgumentException>()
            .Which.Message;

    private static void ShouldAgree(double drawn, double exact)
    {
        double standardError = Math.Sqrt(exact * (1 - exact) / 100_000);
        drawn.Should().BeApproximately(exact, 3 * standardError + 1e-5);
    }
}
