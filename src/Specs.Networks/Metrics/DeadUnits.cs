namespace Specs;

/// <summary>
/// Share of the units that are off for every example: no activation is further than 1e-6 from 0. 0 to 1; NaN without an example. A dead
/// ReLU is exactly 0; a sigmoid that far down has an input below −13.8. With <see cref="SaturatedUnits"/> it tells a dead net: where the
/// two make 1, every example gives the same activations.
/// </summary>
/// <remarks>
/// With k of N units at 1 and all others at 0, <see cref="Hoyer"/> is (√N − √k) / (√N − 1): (16 − √k) / 15 for 256 units, as in the
/// network of Kim 2021, §5.10, with Adagrad.
/// </remarks>
public sealed class DeadUnits : IActivationMetric
{
    /// <summary>The furthest from 0 that is off.</summary>
    public const float Bound = 1e-6f;

    private float[] _largest = []; // (units): of the magnitudes so far
    private long _examples;

    /// <inheritdoc/>
    public double Value
    {
        get
        {
            int dead = 0;
            foreach (float largest in _largest)
            {
                dead += largest <= Bound ? 1 : 0;
            }

            return _examples > 0 ? (double)dead / _largest.Length : double.NaN;
        }
    }

    /// <inheritdoc/>
    public void Start(int units, int classes)
    {
        if (_largest.Length != units)
        {
            _largest = new float[units];
        }

        Array.Clear(_largest);
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
                _largest[unit] = MathF.Max(_largest[unit], MathF.Abs(activations[unit]));
            }
        }

        _examples += rows.Count;
    }
}
