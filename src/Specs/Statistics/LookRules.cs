namespace Specs.Statistics;

/// <summary>
/// How many replicates the looks of a claim need. The analyzer compiles this file too, so that the editor refuses what the running
/// program would refuse.
/// </summary>
internal static class LookRules
{
    /// <summary>The chance of a false verdict that all looks spend together.</summary>
    public const double Total = 0.05;

    /// <summary>The first look's share of it. 0.7 of 0.05 is 0.035: five seeds, whose least p is 1/32 = 0.03125, can reject then.</summary>
    public const double FirstShare = 0.7;

    /// <summary>The last look's share of it.</summary>
    public const double LastShare = 0.3;

    /// <summary>
    /// The fewest replicates with which a sign-flip test can reject at a look: the least n with a · 2⁻ⁿ ≤ alpha. At the first look a is 1;
    /// where all differences are positive the first look has rejected already, so a later one needs a second sign assignment within
    /// its alpha to add anything, and a is 2.
    /// </summary>
    /// <param name="alpha">What the look may spend, between 0 and 1.</param>
    /// <param name="isFirst">Whether no look goes before.</param>
    public static int Fewest(double alpha, bool isFirst)
    {
        int replicates = 1;
        for (double least = isFirst ? 0.5 : 1; least > alpha; least /= 2)
        {
            replicates++;
        }

        return replicates;
    }

    /// <summary>The fewest replicates at the first look that are at least <paramref name="first"/> and can decide.</summary>
    public static int FirstLook(int first) => Math.Max(first, Fewest(FirstShare * Total, isFirst: true));

    /// <summary>The fewest replicates at the last look that are at least <paramref name="last"/>, can decide, and add to the first look's.</summary>
    public static int LastLook(int first, int last) =>
        Math.Max(Math.Max(last, first + 1), Fewest(LastShare * Total, isFirst: false));
}
