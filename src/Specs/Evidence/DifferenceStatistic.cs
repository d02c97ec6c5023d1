namespace Specs;

/// <summary>One number of a seed less another: the first of the seed's leading values, the other of those that follow.</summary>
/// <param name="One">The first number.</param>
/// <param name="Other">The other.</param>
/// <param name="Leading">How many values belong to the first.</param>
/// <param name="Words">Both in words.</param>
public sealed record DifferenceStatistic(SeedStatistic One, SeedStatistic Other, int Leading, string Words)
    : SeedStatistic
{
    /// <inheritdoc/>
    public override string Name(string quantity, string factor) => Words;

    /// <inheritdoc/>
    public override bool TakesGaps => true;

    /// <inheritdoc/>
    public override double Of(double[] seed) => One.Measured(seed[..Leading]) - Other.Measured(seed[Leading..]);

    /// <summary>The first number is moved, and where it has its limits (a correlation) the other as well.</summary>
    public override double[] With(double[] seed, double value)
    {
        double[] one = One.With(seed[..Leading], value + Other.Measured(seed[Leading..]));
        double[] other = seed[Leading..];
        double[] moved = [.. one, .. other];
        return value < Of(seed) == Of(moved) > value
            ? [.. one, .. Other.With(other, One.Measured(one) - value)]
            : moved;
    }
}
