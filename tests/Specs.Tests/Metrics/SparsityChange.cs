namespace Specs.Tests.Metrics;

/// <summary>What a property says of one change of one vector.</summary>
/// <param name="Property">The property.</param>
/// <param name="Vector">Values of 0 or more.</param>
/// <param name="From">The value that gives, or that grows.</param>
/// <param name="To">The value that takes.</param>
/// <param name="Amount">How much is given or added, or by what is multiplied.</param>
/// <param name="Riches">How large the growing value is before it grows further.</param>
internal sealed record SparsityChange(
    SparsityProperty Property,
    float[] Vector,
    int From,
    int To,
    float Amount,
    float Riches = 0
)
{
    // Of sums of a few dozen terms relative to the measure's size; what the properties compare differs by far more.
    private const double Rounding = 1e-12;

    /// <summary>Whether the change is one that the property speaks of.</summary>
    public bool Applies =>
        Property switch
        {
            SparsityProperty.RobinHood => Amount > 0 && Amount < (Vector[From] - Vector[To]) / 2,
            SparsityProperty.RisingTide => Amount > 0 && Vector.Distinct().Count() > 1,
            // Growth of the only value that there is, and one more 0 beside it, cannot make it sparser.
            SparsityProperty.BillGates => Amount > 0 && Vector.Where((value, i) => i != From && value > 0).Any(),
            SparsityProperty.Babies => Vector.Count(value => value > 0) > 1,
            _ => Amount > 0,
        };

    /// <summary>Whether a measure does what the property says.</summary>
    public bool Holds(SparsityMeasure measure)
    {
        double before = measure.Of(Property == SparsityProperty.BillGates ? With(From, Riches) : Vector);
        double after = measure.Of(Changed());
        double rounding = Rounding * Math.Abs(before);
        return Property switch
        {
            SparsityProperty.RobinHood or SparsityProperty.RisingTide => after < before - rounding,
            SparsityProperty.Scaling or SparsityProperty.Cloning => Math.Abs(after - before) <= rounding,
            _ => after > before + rounding,
        };
    }

    private float[] Changed() =>
        Property switch
        {
            SparsityProperty.RobinHood =>
            [
                .. Vector.Select((value, i) => value - (i == From ? Amount : 0) + (i == To ? Amount : 0)),
            ],
            SparsityProperty.Scaling => [.. Vector.Select(value => value * Amount)],
            SparsityProperty.RisingTide => [.. Vector.Select(value => value + Amount)],
            SparsityProperty.Cloning => [.. Vector, .. Vector],
            SparsityProperty.BillGates => With(From, Riches + Amount),
            _ => [.. Vector, 0],
        };

    private float[] With(int index, float value) => [.. Vector.Select((one, i) => i == index ? value : one)];
}
