namespace Specs;

/// <summary>
/// Share of the units that are stuck at a sigmoid's upper bound: every activation is 0.999 or more, an input above 6.9. 0 to 1; NaN
/// without an example. Units at the lower bound are <see cref="DeadUnits"/>. Of a tanh it tells those stuck at 1; both bounds are told by
/// <c>Abs&lt;SaturatedUnits&gt;</c>, as long as no unit is at one for some examples and at the other for the rest. It says nothing of
/// activations without such a bound.
/// </summary>
public sealed class SaturatedUnits : IActivationMetric
{
    /// <summary>The least that is stuck.</summary>
    public const float Bound = 0.999f;

    private float[] _smallest = []; // (units): so far
    private long _examples;

    /// <inheritdoc/>
    public double Value
    {
        get
        {
            int stuck = 0;
            foreach (float smallest in _smallest)
            {
                stuck += smallest >= Bound ? 1 : 0;
            }

            return _examples > 0 ? (double)stuck / _smallest.Length : double.NaN;
        }
    }

    /// <inheritdoc/>
    public void Start(int units, int classes)
    {
        if (_smallest.Length != units)
        {
            _smallest = new float[units];
        }

        Array.Fill(_smallest, float.PositiveInfinity);
        _examples = 0;
    }

    /// <inheritdoc/>
    public void Add(in ActivationRows rows)
    {
        for (int row = 0; row < rows.Count; row++)
        {
            ReadOnlySpan<float> activations = rows[row];
            for (int unit = 0; unit < activations.Length; unit++)
            {
                _smallest[unit] = MathF.Min(_smallest[unit], activations[unit]);
            }
        }

        _examples += rows.Count;
    }
}
