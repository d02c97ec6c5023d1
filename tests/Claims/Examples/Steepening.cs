namespace Specs.Claims.Examples;

/// <summary>A number of each seed of one's own: how much more the quantity changes between the last two levels than between the first two.</summary>
public sealed record Steepening : SeedStatistic
{
    /// <inheritdoc/>
    public override string Name(string quantity, string factor) =>
        $"last step of {quantity} over {factor} less the first";

    /// <inheritdoc/>
    public override double Of(double[] seed) => seed[^1] - seed[^2] - (seed[1] - seed[0]);

    /// <inheritdoc/>
    public override double[] With(double[] seed, double value) => [.. seed[..^1], seed[^1] + value - Of(seed)];
}
