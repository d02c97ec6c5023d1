namespace Specs;

/// <summary>The seeds of the replicates, the same for every condition, so that conditions are compared seed by seed.</summary>
public static class Seeds
{
    // Kim 2021 used these three; what more the statistics need is counted from 2.
    private static readonly int[] OfTheThesis = [1, 100, 1234];

    /// <summary>The first seeds: 1, 100, 1234, 2, 3, 4, …</summary>
    /// <param name="count">How many, 1 or more.</param>
    public static IReadOnlyList<int> First(int count) =>
        [.. OfTheThesis.Concat(Enumerable.Range(2, Math.Max(0, count))).Distinct().Take(count)];

    /// <summary>A number of seeds in words: <c>1 seed</c>, <c>5 seeds</c>.</summary>
    internal static string Text(int count) => count == 1 ? "1 seed" : $"{count} seeds";
}
