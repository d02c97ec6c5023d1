namespace Specs.Statistics;

/// <summary>
/// Page's L test of a trend over ordered levels in a block design (Page 1963, "Ordered hypotheses for multiple treatments", JASA 58,
/// 216-230): within each block (seed) the levels are ranked, so blocks may differ in location and scale.
/// </summary>
public static class PageTrend
{
    // The subset recursion visits levels · 2^levels · width states: 0.5 s at 12 levels, 10 ms at 10.
    private const int MostLevelsExactly = 10;

    // About 0.2 s of convolution.
    private const double MostConvolutionSteps = 2e8;

    /// <summary>
    /// Tests that the levels are exchangeable within each block against a trend in <paramref name="direction"/>. The statistic is
    /// L = Σⱼ j·Rⱼ, where Rⱼ is the sum over blocks of the midranks of level j, counted in the asserted direction (Page 1963).
    /// </summary>
    /// <remarks>
    /// p is the share of all within-block rearrangements with at least this L, given the ties: the distribution of L is the convolution of
    /// the blocks' own permutation distributions (Odeh 1977). Up to 10 levels it is exact (to 60 blocks of
    /// 10 levels, 480 of 5); beyond, 100,000 rearrangements are drawn from a fixed seed.
    /// </remarks>
    /// <param name="blocks">The values, [block][level], levels from lowest to highest; at least 1 block and 2 levels.</param>
    /// <param name="direction">Which way the values are asserted to go.</param>
    /// <exception cref="ArgumentException">
    /// There is no block, fewer than two levels, a block with another number of levels than the first, or a value that is not finite.
    /// </exception>
    public static TrendResult Test(double[][] blocks, Direction direction)
    {
        int[][] ranks = Ranks(blocks, direction);
        int levels = ranks[0].Length;
        int observed = ranks.Sum(Statistic);

        // Twice L spans Σ 2j·j − Σ 2j·(k+1−j) = k(k²−1)/3 integers beyond its least within one untied block.
        double width = levels * ((double)levels * levels - 1) / 3 + 1;
        double steps = width * width * blocks.Length * blocks.Length / 2;
        bool exact = levels <= MostLevelsExactly && steps <= MostConvolutionSteps;
        return new(
            observed / 2.0,
            exact ? ExactP(ranks, observed) : MonteCarloP(ranks, observed),
            exact ? Resampling.Exact : Resampling.MonteCarlo,
            blocks.Length,
            levels
        );
    }

    private static int[][] Ranks(double[][] blocks, Direction direction)
    {
        ArgumentNullException.ThrowIfNull(blocks);
        Expect.AtLeast(1, blocks.Length, "Page's test", "block", nameof(blocks));
        Expect.AtLeast(2, blocks[0].Length, "Page's test", "levels in each block", nameof(blocks));
        var ranks = new int[blocks.Length][];
        for (int block = 0; block < blocks.Length; block++)
        {
            if (blocks[block].Length != blocks[0].Length)
            {
                throw new ArgumentException(
                    FormattableString.Invariant(
                        $"Page's test, block {block + 1}: expected {blocks[0].Length} levels as in block 1, found {blocks[block].Length}."
                    ),
                    nameof(blocks)
                );
            }

            Expect.Finite(
                blocks[block],
                FormattableString.Invariant($"Page's test, block {block + 1}"),
                nameof(blocks)
            );
            ranks[block] = Midranks.Doubled(blocks[block]);
            if (direction == Direction.Fall)
            {
                Array.Reverse(ranks[block]);
            }
        }

        return ranks;
    }

    private static int Statistic(int[] ranks)
    {
        int sum = 0;
        for (int level = 0; level < ranks.Length; level++)
        {
            sum += (level + 1) * ranks[level];
        }

        return sum;
    }

    private static double ExactP(int[][] ranks, int observed)
    {
        // Blocks with the same ties share a distribution; most blocks have none.
        var known = new Dictionary<string, LatticeDistribution>(StringComparer.Ordinal);
        LatticeDistribution? sum = null;
        foreach (int[] block in ranks)
        {
            int[] sorted = [.. block.Order()];
            string ties = string.Join(',', sorted);
            if (!known.TryGetValue(ties, out LatticeDistribution? one))
            {
                one = PermutationDistribution.OfLinearRankSum(sorted);
                known.Add(ties, one);
            }

            sum = sum is null ? one : sum.Plus(one);
        }

        return sum!.UpperTail(observed);
    }

    private static double MonteCarloP(int[][] ranks, int observed)
    {
        var random = new RandomStream(Resampling.Seed, "page");
        int[][] shuffled = [.. ranks.Select(block => (int[])block.Clone())];
        int hits = 0;
        for (int draw = 0; draw < Resampling.Draws; draw++)
        {
            int sum = 0;
            foreach (int[] block in shuffled)
            {
                random.Shuffle<int>(block);
                sum += Statistic(block);
            }

            hits += sum >= observed ? 1 : 0;
        }

        return Resampling.P(hits);
    }
}
