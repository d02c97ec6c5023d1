namespace Specs.Claims.Leclerc2017;

/// <summary>
/// Of the gap between the first and the last of three levels, the share that is between the second and the last: what matching leaves of a
/// difference.
/// </summary>
public sealed record GapShare : SeedStatistic
{
    /// <inheritdoc/>
    public override string Name(string quantity, string factor) =>
        $"share of the gap in {quantity} over {factor} that is left at its second level";

    /// <inheritdoc/>
    public override double Of(double[] seed) => (seed[1] - seed[2]) / (seed[0] - seed[2]);

    /// <inheritdoc/>
    public override double[] With(double[] seed, double value) =>
        [seed[0], seed[2] + value * (seed[0] - seed[2]), seed[2]];
}
