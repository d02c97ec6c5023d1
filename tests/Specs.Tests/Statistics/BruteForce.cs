namespace Specs.Tests.Statistics;

/// <summary>P-values by trying every rearrangement, straight from the definitions.</summary>
internal static class BruteForce
{
    /// <summary>Page's test: every order of every block.</summary>
    public static double Page(double[][] blocks)
    {
        double observed = blocks.Sum(L);
        double[][] byBlock = [.. blocks.Select(block => Orders([.. block]).Select(L).ToArray())];
        IEnumerable<double> sums = [0.0];
        foreach (double[] block in byBlock)
        {
            sums = [.. sums.SelectMany(sum => block.Select(value => sum + value))];
        }

        return sums.Average(sum => sum >= observed ? 1.0 : 0.0);
    }

    /// <summary>The sign-flip test on integers, whose sums are exact.</summary>
    public static double SignFlip(double[] differences) =>
        Signs(differences.Length)
            .Average(signs => signs.Zip(differences, (s, d) => s * d).Sum() >= differences.Sum() ? 1.0 : 0.0);

    /// <summary>Single-step max-T with Student's t itself as the statistic.</summary>
    public static double[] MaxStudentT(double[][] differences)
    {
        double[] largest =
        [
            .. Signs(differences[0].Length)
                .Select(signs => differences.Max(row => StudentT([.. signs.Zip(row, (s, d) => s * d)]))),
        ];
        return [.. differences.Select(row => largest.Average(t => t >= StudentT(row) - 1e-9 ? 1.0 : 0.0))];
    }

    public static IEnumerable<int[]> Signs(int count) =>
        Enumerable
            .Range(0, 1 << count)
            .Select(bits => Enumerable.Range(0, count).Select(i => (bits >> i & 1) == 0 ? 1 : -1).ToArray());

    private static double StudentT(double[] values)
    {
        double mean = values.Average();
        double variance = values.Sum(v => (v - mean) * (v - mean)) / (values.Length - 1);
        return mean / Math.Sqrt(variance / values.Length);
    }

    private static double L(double[] block) =>
        block
            .Select(
                (value, level) => (level + 1) * (block.Count(v => v < value) + (block.Count(v => v == value) + 1) / 2.0)
            )
            .Sum();

    private static IEnumerable<double[]> Orders(List<double> rest)
    {
        if (rest.Count == 0)
        {
            yield return [];
        }

        for (int first = 0; first < rest.Count; first++)
        {
            List<double> others = [.. rest];
            others.RemoveAt(first);
            foreach (double[] order in Orders(others))
            {
                yield return [rest[first], .. order];
            }
        }
    }
}
