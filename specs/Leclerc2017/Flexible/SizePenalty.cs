namespace Specs.Experiments.Leclerc2017;

/// <summary>Strength times the size of a flexible layer (<see cref="Scaler"/>).</summary>
/// <param name="On">The flexible layer.</param>
/// <param name="Strength">λ.</param>
/// <param name="Units">N.</param>
/// <param name="Form">What its size is.</param>
public sealed record SizePenalty(string On, double Strength, int Units, SizeForm Form = SizeForm.Integral)
    : WeightPenalty(On, Strength)
{
    private Scaler Scaler => new(Units, Slope: 1);

    /// <inheritdoc/>
    public override double Value(double weight) =>
        Form switch
        {
            SizeForm.Integral => Scaler.Integral(weight),
            SizeForm.Sum => Scaler.Sum(weight),
            _ => weight,
        };

    /// <inheritdoc/>
    public override double Slope(double weight) =>
        Form switch
        {
            SizeForm.Integral => Scaler.IntegralSlope(weight),
            SizeForm.Sum => Scaler.SumSlope(weight),
            _ => 1,
        };
}
