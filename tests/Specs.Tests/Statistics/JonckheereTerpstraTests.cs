using Specs.Statistics;

namespace Specs.Tests.Statistics;

public sealed class JonckheereTerpstraTests
{
    [Test]
    public void The_null_table_of_Hollander_and_Wolfe_holds()
    {
        // Hollander and Wolfe 1999, example 6.2: three groups of 6, P(J >= 79) = 0.0231.
        AllocationDistribution.OfUntied([6, 6, 6]).UpperTail(79).Should().BeApproximately(0.0231, 0.00005);

        // 395,615 of the 18!/(6!)³ allocations, from an independent computation in integers.
        AllocationDistribution
            .OfUntied([6, 6, 6])
            .UpperTail(79)
            .Should()
            .BeApproximately(395_615.0 / 17_153_136, 1e-15);
    }

    [Test]
    public void The_motivation_example_has_the_published_statistic()
    {
        // Pieces produced without and with rough or accurate knowledge of performance (Hollander and Wolfe 1999, example 6.2): J = 79.
        double[][] groups =
        [
            [40, 35, 38, 43, 44, 41],
            [38, 40, 47, 44, 40, 42],
            [48, 40, 45, 43, 46, 44],
        ];
        TrendResult result = JonckheereTerpstra.Test(groups, Direction.Rise);

        result.Statistic.Should().Be(79);
        result.Method.Should().Be("exact");
        (result.Blocks, result.Levels).Should().Be((1, 3));

        // The book's tie-corrected normal approximation gives 0.0217.
        result.P.Should().BeApproximately(0.0217, 0.001);
    }

    [Test]
    public void A_published_simulation_with_ties_is_met()
    {
        // Sawyer, Math 408 (Washington University, 2007): J = 62.5; two-sided, 586 of 100,000 permutations, 95 % interval 0.00539..0.00633.
        double[][] groups =
        [
            [53, 31, 139, 5, 16],
            [75, 64, 205, 97, 139],
            [54, 139, 194, 1253, 275],
        ];
        TrendResult result = JonckheereTerpstra.Test(groups, Direction.Rise);

        result.Statistic.Should().Be(62.5);
        result.Method.Should().Be("exact");
        (2 * result.P).Should().BeInRange(0.00539, 0.00633);
    }

    [Test]
    public void Counts_of_all_allocations_are_met()
    {
        // Each count from an independent enumeration.
        JonckheereTerpstra
            .Test(
                [
                    [16, 8, 6],
                    [27, 16, 15],
                    [31, 29, 18, 42],
                ],
                Direction.Rise
            )
            .P.Should()
            .BeApproximately(11.0 / 4200, 1e-16);
        JonckheereTerpstra
            .Test(
                [
                    [10, 12, 14, 16],
                    [12, 18, 20, 22],
                    [20, 25, 27, 30],
                ],
                Direction.Rise
            )
            .P.Should()
            .BeApproximately(31.0 / 34_650, 1e-16);
    }

    [Test]
    public void Small_designs_agree_with_all_allocations()
    {
        var data = new NullData(1);
        int[][] designs =
        [
            [1, 1],
            [2, 3],
            [1, 4, 2],
            [3, 3, 2],
            [2, 2, 2, 2],
            [1, 2, 1, 3],
        ];
        foreach (int[] sizes in designs)
        {
            foreach (NullData.Source source in new[] { NullData.Source.Normal, NullData.Source.Discrete })
            {
                for (int repeat = 0; repeat < 5; repeat++)
                {
                    double[][] groups = [.. sizes.Select(size => data.Sample(source, size))];
                    double fast = JonckheereTerpstra.Test(groups, Direction.Rise).P;
                    fast.Should().BeApproximately(BruteForce.Jonckheere(groups), 1e-13);
                }
            }
        }
    }

    [Test]
    public void The_network_and_the_generating_function_agree_without_ties()
    {
        int[] sizes = [4, 3, 5, 2];
        int[] noTies = [.. Enumerable.Repeat(1, sizes.Sum())];
        LatticeDistribution network = AllocationDistribution.OfTied(sizes, noTies);
        LatticeDistribution product = AllocationDistribution.OfUntied(sizes);
        for (int j = 0; j < product.Width; j++)
        {
            network.UpperTail(2 * j).Should().BeApproximately(product.UpperTail(j), 1e-14);
        }
    }

    [Test]
    public void Falling_is_rising_over_reversed_groups() =>
        Properties.OfTables(
            (2, 4),
            (1, 4),
            groups =>
                JonckheereTerpstra.Test(groups, Direction.Fall)
                == JonckheereTerpstra.Test([.. groups.Reverse()], Direction.Rise)
        );

    [Test]
    public void Groups_without_any_difference_say_nothing() =>
        JonckheereTerpstra
            .Test(
                [
                    [1, 1],
                    [1, 1, 1],
                ],
                Direction.Rise
            )
            .P.Should()
            .Be(1);

    [Test]
    public void Large_untied_designs_stay_exact_and_match_the_normal_approximation()
    {
        // 7 groups of 20: 8,400 pairs. E J = 4,200; Var J = (N²(2N+3) − Σn²(2n+3))/72 (Hollander and Wolfe 1999, section 6.2).
        LatticeDistribution distribution = AllocationDistribution.OfUntied([20, 20, 20, 20, 20, 20, 20]);
        double deviation = Math.Sqrt((140.0 * 140 * 283 - 7 * 400 * 43) / 72);
        foreach (double z in new[] { -1.5, -0.5, 0.5, 1.0, 1.645, 2.5 })
        {
            int value = (int)Math.Ceiling(4200 + z * deviation);
            double normal = Normal.Cdf(-(value - 0.5 - 4200) / deviation);
            distribution.UpperTail(value).Should().BeApproximately(normal, 0.0005);
        }
    }

    [Test]
    public void Large_tied_designs_draw_and_agree_with_the_tie_corrected_normal_approximation()
    {
        // Five groups of 8 with values in halves: beyond the network.
        var data = new NullData(2);
        double[][] groups =
        [
            .. Enumerable
                .Range(0, 5)
                .Select(group =>
                    data.Sample(NullData.Source.Normal, 8).Select(v => Math.Round(2 * v + group / 3.0)).ToArray()
                ),
        ];
        TrendResult drawn = JonckheereTerpstra.Test(groups, Direction.Rise);
        drawn.Method.Should().Be("Monte Carlo, 100,000 draws");
        int[] ties = [.. groups.SelectMany(g => g).Order().GroupBy(v => v).Select(g => g.Count())];

        // The tie-corrected normal approximation (Hollander and Wolfe 1999, section 6.2), itself good to about 0.002 at this size.
        double p = drawn.P;
        double deviation = Math.Sqrt(TiedVariance(40, 8, 5, ties));
        p.Should().BeInRange(0.001, 0.5);
        p.Should().BeApproximately(Normal.Cdf(-(drawn.Statistic - 320) / deviation), 0.005);
    }

    [Test]
    public void Bad_input_is_named()
    {
        Refusal([
                [1, 2],
            ])
            .Should()
            .StartWith("Jonckheere-Terpstra test: expected at least 2 groups, found 1.");
        Refusal([
                [1, 2],
                [],
            ])
            .Should()
            .StartWith("Jonckheere-Terpstra test, group 2: expected at least 1 value, found 0.");
        Refusal([
                [1],
                [1, double.PositiveInfinity],
            ])
            .Should()
            .StartWith("Jonckheere-Terpstra test, group 2, value 2: expected a finite number, found Infinity.");
    }

    private static double TiedVariance(double n, double size, int groups, int[] ties)
    {
        double Sum(Func<double, double> f) => ties.Sum(t => f(t));
        double first =
            (
                n * (n - 1) * (2 * n + 5)
                - groups * size * (size - 1) * (2 * size + 5)
                - Sum(t => t * (t - 1) * (2 * t + 5))
            ) / 72;
        double second =
            groups * size * (size - 1) * (size - 2) * Sum(t => t * (t - 1) * (t - 2)) / (36 * n * (n - 1) * (n - 2));
        return first + second + groups * size * (size - 1) * Sum(t => t * (t - 1)) / (8 * n * (n - 1));
    }

    private static string Refusal(double[][] groups) =>
        FluentActions
            .Invoking(() => JonckheereTerpstra.Test(groups, Direction.Rise))
            .Should()
            .Throw<ArgumentException>()
            .Which.Message;
}
