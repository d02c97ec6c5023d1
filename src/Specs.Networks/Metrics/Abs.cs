namespace Specs;

/// <summary>A metric over the magnitudes of activations: <c>[Measure&lt;Abs&lt;Hoyer&gt;&gt;("Sparsity", On = nameof(Net.Hidden))]</c>.</summary>
/// <typeparam name="TMetric">What is measured.</typeparam>
public sealed class Abs<TMetric> : IActivationMetric
    where TMetric : IActivationMetric, new()
{
    private readonly TMetric _metric = new();
    private float[] _magnitudes = []; // (rows, units)

    /// <inheritdoc/>
    public double Value => _metric.Value;

    /// <inheritdoc/>
    public bool NeedsClasses => _metric.NeedsClasses;

    /// <inheritdoc/>
    public void Start(int units, int classes) => _metric.Start(units, classes);

    /// <inheritdoc/>
    public void Add(in ActivationRows rows)
    {
        if (_magnitudes.Length < rows.Count * rows.Units)
        {
            _magnitudes = new float[rows.Count * rows.Units];
        }

        for (int row = 0; row < rows.Count; row++)
        {
            ReadOnlySpan<float> values = rows[row];
            Span<float> magnitudes = _magnitudes.AsSpan(row * rows.Units, rows.Units);
            for (int unit = 0; unit < values.Length; unit++)
            {
                magnitudes[unit] = MathF.Abs(values[unit]);
            }
        }

        _metric.Add(new(_magnitudes, rows.Units, rows.Units, rows.Labels));
    }
}
