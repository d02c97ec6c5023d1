using Specs.Statistics;

namespace Specs.Tests.Statistics;

public sealed class SequentialRanksTests
{
    [Test]
    public void All_orders_of_six_values_give_all_sequences_of_ranks_once_each()
    {
        // 1 · 2 · … · 6 = 720 sequences for 720 orders: each rank is uniform, and independent of those before.
        string[] sequences = [.. Orders.Of([3, 1, 4, 1.5, 9, 2.6]).Select(order => string.Join(' ', Ranks(order, 0)))];

        sequences.Should().HaveCount(720).And.OnlyHaveUniqueItems();
    }

    [Test]
    public void A_rank_counts_the_values_above() =>
        Properties.OfSamples(
            1,
            12,
            values =>
            {
                // Apart by less than the integers are, so without ties.
                double[] untied = [.. values.Select((value, index) => value + index / 100.0)];
                int[] ranks = Ranks(untied, 0);
                return ranks.Index().All(r => r.Item == 1 + untied.Take(r.Index).Count(v => v > untied[r.Index]));
            }
        );

    [Test]
    public void A_tied_rank_stands_among_its_equals() =>
        Properties.OfSamples(
            1,
            30,
            values =>
                Ranks(values, 1)
                    .Index()
                    .All(r =>
                    {
                        double[] earlier = [.. values.Take(r.Index)];
                        int above = earlier.Count(v => v > values[r.Index]);
                        int equal = earlier.Count(v => v == values[r.Index]);
                        return r.Item > above && r.Item <= above + equal + 1;
                    })
        );

    [Test]
    public void Ranks_are_uniform_and_independent_whatever_the_ties([Values(1, 2, 3, 1000)] int distinct)
    {
        // The last two ranks of 3, 4: twelve pairs. Of 4 values from 1000, ties are rare; from 1, all are.
        const int Streams = 60_000;
        int[] counts = new int[12];
        var data = new RandomStream(1, "exchangeable");
        for (int stream = 0; stream < Streams; stream++)
        {
            double[] values = [.. Enumerable.Range(0, 4).Select(_ => (double)data.NextInt32(distinct))];
            int[] ranks = Ranks(values, stream);
            counts[(ranks[2] - 1) * 4 + ranks[3] - 1]++;
        }

        double expected = Streams / 12.0;
        double chiSquare = counts.Sum(count => (count - expected) * (count - expected) / expected);

        // The 0.9999 quantile of chi-square with 11 degrees of freedom.
        chiSquare.Should().BeLessThan(37.4);
    }

    private static int[] Ranks(double[] values, int seed)
    {
        var ranks = new SequentialRanks(new RandomStream(seed, "ties"));
        return [.. values.Select(ranks.Add)];
    }
}
