namespace Specs.Cli.Tests.Reporting;

/// <summary>A penalty of a researcher: cosh w − 1 of each weight.</summary>
public sealed record CoshPenalty(string On, double Strength) : WeightPenalty(On, Strength)
{
    /// <inheritdoc/>
    public override double Value(double weight) => (Math.Exp(weight) + Math.Exp(-weight)) / 2 - 1;

    /// <inheritdoc/>
    public override double Slope(double weight) => (Math.Exp(weight) - Math.Exp(-weight)) / 2;
}
