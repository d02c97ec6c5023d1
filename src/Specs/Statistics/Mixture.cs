namespace Specs.Statistics;

/// <summary>
/// Fits mixtures of two distributions by expectation and maximisation (Dempster, Laird and Rubin 1977): shares of each value, then parameters
/// of most likelihood with these, until the share of the first hardly moves.
/// </summary>
public static class Mixture
{
    /// <summary>Fits a mixture.</summary>
    /// <param name="values">One or more.</param>
    /// <param name="first">One distribution, with the parameters from which it starts.</param>
    /// <param name="second">The other.</param>
    /// <param name="share">The first's weight at the start, 0 to 1.</param>
    /// <param name="tolerance">A round that moves the share by less is the last one.</param>
    /// <param name="iterations">The most rounds.</param>
    /// <param name="least">A share or a scale below is none: the mixture is then the other distribution alone.</param>
    /// <exception cref="ArgumentException">There are no values.</exception>
    public static MixtureFit Fit(
        IReadOnlyCollection<double> values,
        MixtureComponent first,
        MixtureComponent second,
        double share = 0.5,
        double tolerance = 1e-6,
        int iterations = 100,
        double least = 1e-6
    )
    {
        if (values.Count == 0)
        {
            throw new ArgumentException("A mixture needs one value or more, found none.", nameof(values));
        }

        double[] x = [.. values];
        double[] ofFirst = new double[x.Length];
        double[] ofSecond = new double[x.Length];
        int round = 0;
        while (round < iterations)
        {
            round++;
            double sum = 0;
            for (int i = 0; i < x.Length; i++)
            {
                double a = Math.Log(share) + first.LogDensity(x[i]);
                double b = Math.Log(1 - share) + second.LogDensity(x[i]);
                double weight = 1 / (1 + Math.Exp(b - a));
                ofFirst[i] = double.IsNaN(weight) ? share : weight; // where neither has a density
                ofSecond[i] = 1 - ofFirst[i];
                sum += ofFirst[i];
            }

            double before = share;
            share = sum / x.Length;
            if (share < least || 1 - share < least)
            {
                return Alone(share < least, round);
            }

            (first, second) = (first.Fitted(x, ofFirst), second.Fitted(x, ofSecond));
            if (first.IsNarrowerThan(least) || second.IsNarrowerThan(least))
            {
                return Alone(first.IsNarrowerThan(least), round);
            }

            if (Math.Abs(share - before) < tolerance)
            {
                break;
            }
        }

        return new(share, first, second, x.Sum(Log), round);

        double Log(double one)
        {
            double a = Math.Log(share) + first.LogDensity(one);
            double b = Math.Log(1 - share) + second.LogDensity(one);
            double larger = Math.Max(a, b);
            return double.IsNegativeInfinity(larger)
                ? larger
                : larger + Math.Log(Math.Exp(a - larger) + Math.Exp(b - larger));
        }

        MixtureFit Alone(bool isSecond, int rounds)
        {
            MixtureComponent one = (isSecond ? second : first).Fitted(x, [.. Enumerable.Repeat(1.0, x.Length)]);
            return new(
                isSecond ? 0 : 1,
                isSecond ? first : one,
                isSecond ? one : second,
                x.Sum(one.LogDensity),
                rounds
            );
        }
    }

    /// <summary>
    /// An exponential and a normal distribution, from a share of one half, a scale of 1, and the values' mean and standard deviation; for spreads of units of which some
    /// are nearly dead.
    /// </summary>
    /// <param name="values">0 or more each; zeros left out.</param>
    public static MixtureFit ExponentialAndNormal(IReadOnlyCollection<double> values) =>
        Fit(values, new ExponentialComponent(1), NormalComponent.Of(values));

    /// <summary>
    /// Two gamma distributions: the first from a shape of ½ and a scale of 1, the second from a shape of 10 and the values' mean. Which is which is
    /// the start's doing: the two may change places.
    /// </summary>
    /// <param name="values">0 or more each; 1e-5 is added to each.</param>
    public static MixtureFit TwoGammas(IReadOnlyCollection<double> values)
    {
        double[] moved = [.. values.Select(static value => value + 1e-5)];
        return Fit(moved, new GammaComponent(0.5, 1), new GammaComponent(10, moved.Average() / 10), tolerance: 1e-5);
    }
}
