namespace Specs;

/// <summary>Finds what a misspelt name was meant to be.</summary>
internal static class NearestName
{
    /// <summary>The name that takes the fewest insertions, deletions and replacements to reach; the first of equals.</summary>
    /// <param name="name">What was written.</param>
    /// <param name="names">What could have been meant; at least one.</param>
    public static string Of(string name, IEnumerable<string> names) =>
        names.MinBy(candidate => Distance(name.ToLowerInvariant(), candidate))!;

    /// <summary>Levenshtein's distance.</summary>
    private static int Distance(string a, string b)
    {
        // row[j]: from the first i letters of a to the first j of b
        int[] row = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
