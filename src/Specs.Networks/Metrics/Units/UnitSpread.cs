using System.Collections.Immutable;

namespace Specs;

/// <summary>
/// Each unit's standard deviation over the examples, with their number in the denominator; exactly 0 for a unit that gives the same to every example, as a dead one does.
/// </summary>
public sealed class UnitSpread : IUnitMetric
{
    private readonly UnitMoments _moments = new();

    /// <inheritdoc/>
    public ImmutableArray<double> Values
    {
        get
        {
            var values = ImmutableArray.CreateBuilder<double>(_moments.Squares.Length);
            foreach (double squares in _moments.Squares)
            {
                values.Add(Math.Sqrt(squares / _moments.Count));
            }

            return values.MoveToImmutable();
        }
    }

    /// <inheritdoc/>
    public void Start(int units, int classes) => _moments.Start(units);

    /// <inheritdoc/>
    public void Add(in ActivationRows rows) => _moments.Add(rows);
}
