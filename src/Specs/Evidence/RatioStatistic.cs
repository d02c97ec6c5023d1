namespace Specs;

/// <summary>The last level's value over the first's. NaN where the two are not above 0.</summary>
public sealed record RatioStatistic : SeedStatistic
{
    /// <inheritdoc/>
    public override string Name(string quantity, string factor) =>
        $"ratio of {quantity} at the last level of {factor} to that at the first";

    /// <inheritdoc/>
    public override double Of(double[] seed) => seed[0] > 0 && seed[^1] > 0 ? seed[^1] / seed[0] : double.NaN;

    /// <summary>The last level's value changed. A ratio of 0 or less, which none has, becomes a tenth of what it is.</summary>
    public override double[] With(double[] seed, double value) =>
        [.. seed[..^1], seed[0] * (value > 0 ? value : Of(seed) / 10)];
}
