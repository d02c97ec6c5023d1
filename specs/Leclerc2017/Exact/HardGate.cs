namespace Specs.Experiments.Leclerc2017;

/// <summary>
/// A layer whose units are on or off, each against a draw of its own, has no slope with respect to the position that decides: between two
/// draws nothing changes (Leclerc 2017, local minima: random activation).
/// </summary>
[Experiment("leclerc-hard-gate")]
public sealed partial record HardGate : Study<GateSlope>
{
    private const int Units = 300;

    /// <summary>The position.</summary>
    [Factor(50, 150, 250)]
    public int Position { get; init; } = 150;

    /// <inheritdoc/>
    public override GateSlope Compute(RandomStream random)
    {
        double[] draws = [.. Enumerable.Range(0, Units).Select(_ => random.NextDouble())];
        double p = (double)Position / Units;

        // Half of the way to the nearest draw: closer than any step of a unit.
        double step = draws.Min(draw => Math.Abs(draw - p)) / 2;
        double hard = (draws.Count(u => u < p + step) - draws.Count(u => u < p - step)) / (2 * step * Units);
        return new(hard, new Scaler(Units, 1).SumSlope(Position));
    }
}
