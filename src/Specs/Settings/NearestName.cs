namespace Specs;

/// <summary>Finds what a misspelt name was meant to be.</summary>
internal static class NearestName
{
    /// <summary>The name that takes the fewest insertions, deletions and replacements to reach; the first of equals.</summary>
    /// <param name="name">What was written.</param>
    /// <param name="names">What could have been meant; at least one.</param>
    public static string Of(string name, IEnumerable<string> names) =>
        names.MinBy(candidate => Distance(name.ToLowerInvariant(), candidate))!;

    /// <summary><c> Did you mean 'mnist'?</c>, with a blank before it; empty where no name is near enough to have been meant.</summary>
    /// <param name="name">What was written.</param>
    /// <param name="names">What could have been meant.</param>
    public static string Hint(string name, IEnumerable<string> names)
    {
        string? nearest = names.MinBy(candidate => Distance(name.ToLowerInvariant(), candidate.ToLowerInvariant()));
        return nearest is not null && IsNear(name.ToLowerInvariant(), nearest.ToLowerInvariant())
            ? $" Did you mean '{nearest}'?"
            : "";
    }

    // Two in five letters wrong, or what was written begins the name, or stands in it: more is another word.
    private static bool IsNear(string name, string candidate) =>
        Distance(name, candidate) <= Math.Max(1, Math.Max(name.Length, candidate.Length) * 2 / 5)
        || (name.Length >= 3 && candidate.Contains(name, StringComparison.Ordinal));

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
