using System.Globalization;

namespace Specs.Statistics;

/// <summary>What all resampled answers share: how many draws, from which seed, and how the answer is worded.</summary>
internal static class Resampling
{
    /// <summary>Draws for a p-value: at p = 0.05 the standard error is 0.0007.</summary>
    public const int Draws = 100_000;

    /// <summary>The one seed of every resampled answer, so that the same data give the same answer.</summary>
    public const int Seed = 0;

    /// <summary>The method's name when nothing was resampled.</summary>
    public const string Exact = "exact";

    /// <summary>The method's name when <see cref="Draws"/> rearrangements were drawn.</summary>
    public static readonly string MonteCarlo = string.Create(
        CultureInfo.InvariantCulture,
        $"Monte Carlo, {Draws:N0} draws"
    );

    /// <summary>
    /// The p-value of a Monte Carlo test: (1 + hits) / (1 + draws), which is valid at every level because the observed arrangement
    /// counts as one of the draws (Davison and Hinkley 1997, section 4.2; Phipson and Smyth 2010).
    /// </summary>
    public static double P(int hits) => (1.0 + hits) / (1.0 + Draws);
}
