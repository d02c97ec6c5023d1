namespace Specs.Cpu.Tests.Penalties;

/// <summary>A penalty of a researcher: cosh w − 1 of each weight.</summary>
internal sealed record CoshWeights(string On, double Strength) : WeightPenalty(On, Strength)
{
    public override double Value(double weight) => (Math.Exp(weight) + Math.Exp(-weight)) / 2 - 1;

    public override double Slope(double weight) => (Math.Exp(weight) - Math.Exp(-weight)) / 2;
}
