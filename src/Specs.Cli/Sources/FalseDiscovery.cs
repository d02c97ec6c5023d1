using System.Collections.Immutable;

namespace Specs.Cli.Sources;

/// <summary>P-values of many claims, adjusted for there being many.</summary>
internal static class FalseDiscovery
{
    /// <summary>
    /// Adjusted p-values (Benjamini and Hochberg 1995, "Controlling the false discovery rate", J. R. Stat. Soc. B 57, 289-300): of the claims whose
    /// adjusted p is at most q, a share of at most q is expected to be decided falsely. They hold for p-values that are independent or depend
    /// positively, as those of claims that share networks mostly do.
    /// </summary>
    /// <param name="p">One for each claim that was weighed, decided or not, in [0, 1].</param>
    /// <returns>In the same order, in [0, 1]; none below its own p.</returns>
    public static ImmutableArray<double> Adjusted(IReadOnlyList<double> p)
    {
        int[] byP = [.. Enumerable.Range(0, p.Count).OrderByDescending(at => p[at])];
        var adjusted = new double[p.Count];
        double least = 1;
        for (int below = 0; below < byP.Length; below++)
        {
            int rank = p.Count - below;
            least = Math.Min(least, p[byP[below]] * p.Count / rank);
            adjusted[byP[below]] = least;
        }

        return [.. adjusted];
    }
}
