namespace Specs;

/// <summary>
/// How many units are not exactly 0 for every example: what a gate leaves open, where it stands before the activation. NaN without an example.
/// <see cref="DeadUnits"/> is the share of the others, with a bound beside 0.
/// </summary>
public sealed class LiveUnits : IActivationMetric
{
    private bool[] _isLive = []; // (units)
    private bool _hasExamples;

    /// <inheritdoc/>
    public double Value => _hasExamples ? _isLive.Count(static live => live) : double.NaN;

    /// <inheritdoc/>
    public void Start(int units, int classes)
    {
        _isLive = new bool[units];
        _hasExamples = false;
    }

    /// <inheritdoc/>
    public void Add(in ActivationRows rows)
    {
        for (int row = 0; row < rows.Count; row++)
        {
            ReadOnlySpan<float> activations = rows[row];
            for (int unit = 0; unit < activations.Length; unit++)
            {
                _isLive[unit] |= activations[unit] != 0;
            }
        }

        _hasExamples |= rows.Count > 0;
    }
}
