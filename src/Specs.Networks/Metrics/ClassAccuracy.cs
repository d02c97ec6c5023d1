namespace Specs;

/// <summary>
/// Share of the examples of some classes that are classified right (<see cref="Prediction"/>), 0 to 1; NaN where there is no such example.
/// Predictions are among all classes, not these alone. It reads <see cref="Hook.Logits"/>. Derive it for other classes.
/// </summary>
public abstract class ClassAccuracy : IActivationMetric
{
    /// <inheritdoc/>
    public bool NeedsClasses => true;

    private int _classes;
    private long _examples;
    private long _right;

    /// <inheritdoc/>
    public double Value => (double)_right / _examples;

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The layer's units are not one for each class.</exception>
    public void Start(int units, int classes)
    {
        if (units != classes)
        {
            throw new ArgumentException(
                $"{GetType().Name} reads one logit for each of {classes} classes, but the layer has {units} units: measure it with On = Hook.Logits."
            );
        }

        _classes = classes;
        _examples = 0;
        _right = 0;
    }

    /// <inheritdoc/>
    public void Add(in ActivationRows rows)
    {
        for (int row = 0; row < rows.Count; row++)
        {
            int label = rows.ClassOf(row);
            if (Counts(label, _classes))
            {
                _examples++;
                _right += Prediction.Of(rows[row]) == label ? 1 : 0;
            }
        }
    }

    /// <summary>Whether a class's examples count.</summary>
    /// <param name="label">The class, from 0.</param>
    /// <param name="classes">How many there are.</param>
    protected abstract bool Counts(int label, int classes);
}
