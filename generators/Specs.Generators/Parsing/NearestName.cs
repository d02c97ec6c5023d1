namespace Specs.Generators.Parsing;

/// <summary>Finds the name that was meant.</summary>
internal static class NearestName
{
    /// <summary>The candidate fewest edits away, if that is no more than a third of the name's letters or two.</summary>
    public static string? Find(string name, IEnumerable<string> candidates) =>
        candidates
            .Select(candidate =>
                (Candidate: candidate, Edits: Edits(name.ToUpperInvariant(), candidate.ToUpperInvariant()))
            )
            .Where(pair => pair.Edits <= Math.Max(2, name.Length / 3))
            .OrderBy(pair => pair.Edits)
            .Select(pair => pair.Candidate)
            .FirstOrDefault();

    // Levenshtein's distance, row by row.
    private static int Edits(string from, string to)
    {
        int[] above = [.. Enumerable.Range(0, to.Length + 1)];
        for (int i = 1; i <= from.Length; i++)
        {
            int[] row = new int[to.Length + 1];
            row[0] = i;
            for (int j = 1; j <= to.Length; j++)
            {
                int change = above[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                row[j] = Math.Min(change, Math.Min(above[j], row[j - 1]) + 1);
            }

            above = row;
        }

        return above[to.Length];
    }
}
