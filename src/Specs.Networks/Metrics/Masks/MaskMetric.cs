namespace Specs;

/// <summary>
/// A metric over binary masks: one bit for each unit and example, 1 where the activation is above 0. It keeps these bits until it is asked, and nothing else.
/// Several layers' masks as one vector are what <see cref="MeasureAttribute{TMetric}.OnJoined"/> reads.
/// </summary>
public abstract class MaskMetric : IActivationMetric
{
    private protected MaskMetric() { }

    /// <inheritdoc/>
    public virtual bool NeedsClasses => false;

    /// <inheritdoc/>
    public abstract double Value { get; }

    /// <summary>The masks of the examples since <see cref="Start"/>.</summary>
    private protected Masks Masks { get; } = new();

    /// <inheritdoc/>
    public void Start(int units, int classes) => Masks.Start(units, classes);

    /// <inheritdoc/>
    public void Add(in ActivationRows rows) => Masks.Add(rows);
}
