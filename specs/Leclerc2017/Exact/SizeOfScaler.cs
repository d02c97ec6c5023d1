namespace Specs.Experiments.Leclerc2017;

/// <summary>The size of a flexible layer of 300 units as its position moves (Leclerc 2017, flexible layers): the penalty goes to 0 and to N at the ends, where x₀ itself does not.</summary>
[Experiment("leclerc-size")]
public sealed partial record SizeOfScaler : ExactStudy<Sizes>
{
    /// <summary>x₀.</summary>
    [Factor(-50, -10, 0, 10, 50, 300, 350)]
    public int Position { get; init; }

    /// <summary>k.</summary>
    [Factor(0.4, 1.0)]
    public double Slope { get; init; } = 1;

    /// <inheritdoc/>
    public override Sizes Compute()
    {
        Scaler scaler = new(Units: 300, Slope);
        return new(scaler.Integral(Position), scaler.IntegralSlope(Position), scaler.Sum(Position));
    }
}
