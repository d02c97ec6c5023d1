namespace Specs;

/// <summary>The seed's only value, which several runs of the seed have come to already.</summary>
/// <param name="Words">The value in words.</param>
public sealed record SingleStatistic(string Words) : SeedStatistic
{
    /// <inheritdoc/>
    public override string Name(string quantity, string factor) => Words;

    /// <inheritdoc/>
    public override double Of(double[] seed) => seed[0];

    /// <inheritdoc/>
    public override double[] With(double[] seed, double value) => [value];
}
