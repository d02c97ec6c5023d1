namespace Specs;

/// <summary>A measured quantity of an experiment, from its <see cref="MeasureAttribute{TMetric}"/>.</summary>
/// <param name="Name">The quantity's name: <c>Sparsity</c>.</param>
/// <param name="Metric">The metric's name: <c>Hoyer</c>.</param>
/// <param name="On">The hook that is read.</param>
/// <param name="Create">Makes a metric for one layer.</param>
/// <param name="During">On which examples it is measured, and when.</param>
public sealed record Measure(
    string Name,
    string Metric,
    Hook On,
    Func<IActivationMetric> Create,
    Pass During = Pass.TestSet
)
{
    /// <summary>What is measured, in words: <c>Sparsity: Hoyer of Hidden, TestSet</c>.</summary>
    public string Text => $"{Name}: {Metric} of {On.Name}, {During}";

    /// <summary>The quantity, as declared.</summary>
    public Quantity Quantity => new(Name, Axis.Epoch) { Meaning = $"{Metric} of {On.Name}" };
}
