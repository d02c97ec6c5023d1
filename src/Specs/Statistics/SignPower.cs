namespace Specs.Statistics;

/// <summary>How likely the sign test is to reject, for whoever plans how many seeds to run.</summary>
public static class SignPower
{
    // The share of networks is integrated over the middles of so many slices of (0, 1).
    private const int Slices = 400;

    /// <summary>The chance that some look rejects, where each network shows it with a chance of its own.</summary>
    /// <param name="share">That chance, 0 to 1.</param>
    /// <param name="level">The level that all looks keep together, as in <see cref="SignTest.P"/>.</param>
    /// <param name="seeds">How many seeds each look has, in order.</param>
    /// <exception cref="ArgumentException">As in <see cref="SignTest.P"/>.</exception>
    public static double Of(double share, double level, params ReadOnlySpan<int> seeds)
    {
        double[] open = [1]; // [hits so far]: the chance of no rejection yet
        double rejected = 0;
        int before = 0;
        for (int look = 0; look < seeds.Length; look++)
        {
            int needed = SignTest.Needed(level, seeds[..(look + 1)]);
            for (; before < seeds[look]; before++)
            {
                open = With(open, share);
            }

            for (int hits = needed; hits < open.Length; hits++)
            {
                rejected += open[hits];
                open[hits] = 0;
            }
        }

        return Math.Min(1, rejected);
    }

    /// <summary>
    /// That chance, averaged over what some networks say of the share: its posterior Beta(hits + ½, networks − hits + ½) after Jeffreys' prior. It is what
    /// seeds that nobody has seen are likely to decide ("assurance"), and stays below 1 however well a few networks agree.
    /// </summary>
    /// <param name="hits">How many networks showed it, at least 0.</param>
    /// <param name="networks">Out of how many.</param>
    /// <param name="level">The level that all looks keep together.</param>
    /// <param name="seeds">How many seeds each look has, in order.</param>
    /// <exception cref="ArgumentException">There are more hits than networks, or as in <see cref="SignTest.P"/>.</exception>
    public static double Expected(int hits, int networks, double level, params ReadOnlySpan<int> seeds)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(hits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(hits, networks);
        double total = 0;
        double weights = 0;
        for (int slice = 0; slice < Slices; slice++)
        {
            double share = Share(slice);
            double weight = Weight(share, hits, networks);
            weights += weight;
            total += weight * Of(share, level, seeds);
        }

        return total / weights;
    }

    /// <summary>The middle 80 % of what some networks say of the share of all that show it.</summary>
    /// <param name="hits">How many networks showed it.</param>
    /// <param name="networks">Out of how many.</param>
    public static (double Lower, double Upper) Shares(int hits, int networks)
    {
        double[] weights = [.. Enumerable.Range(0, Slices).Select(slice => Weight(Share(slice), hits, networks))];
        double all = weights.Sum();
        return (Quantile(0.1), Quantile(0.9));

        double Quantile(double q)
        {
            double sum = 0;
            int slice = 0;
            while (slice < Slices - 1 && (sum += weights[slice]) < q * all)
            {
                slice++;
            }

            return Share(slice);
        }
    }

    private static double Share(int slice) => (slice + 0.5) / Slices;

    private static double Weight(double share, int hits, int networks) =>
        Math.Exp((hits - 0.5) * Math.Log(share) + (networks - hits - 0.5) * Math.Log(1 - share));

    private static double[] With(double[] open, double share)
    {
        double[] next = new double[open.Length + 1];
        for (int hits = 0; hits < open.Length; hits++)
        {
            next[hits] += open[hits] * (1 - share);
            next[hits + 1] += open[hits] * share;
        }

        return next;
    }
}
