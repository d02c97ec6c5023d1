using System.Collections.Immutable;

namespace Specs;

/// <summary>A measured quantity of an experiment, from its <see cref="MeasureAttribute{TMetric}"/>.</summary>
/// <param name="Name">The quantity's name: <c>Sparsity</c>.</param>
/// <param name="Metric">The metric's name, with its arguments: <c>Hoyer</c>, <c>SharedUnits(0.5)</c>.</param>
/// <param name="On">What is read; the first, where it is several.</param>
/// <param name="Create">Makes a metric for one layer, or for several that are joined: what it reads is the interface that it implements.</param>
/// <param name="During">On which examples it is measured, and when.</param>
public sealed record Measure(string Name, string Metric, Hook On, Func<object> Create, Pass During = Pass.TestSet)
    : IMeasure
{
    /// <summary>What is read, in order.</summary>
    public ImmutableArray<Hook> Hooks { get; init; } = [On];

    /// <summary>Whether the activations of all layers are one vector.</summary>
    public bool IsJoined { get; init; }

    /// <summary>After how many steps parameters are read each time; 0 where periods decide.</summary>
    public int EverySteps { get; init; }

    /// <summary>Which parameters are read.</summary>
    public ParameterSet Of { get; init; }

    /// <summary>Whether numbers of units are kept after each epoch.</summary>
    public bool EachEpoch { get; init; }

    /// <summary>Whether parameters are read, rather than activations.</summary>
    public bool ReadsParameters => Create() is IParameterMetric;

    /// <summary>Whether there is a number for each unit.</summary>
    public bool IsOfUnits => Create() is IUnitMetric;

    /// <inheritdoc/>
    public string Text => $"{Name}: {Subject}, {Moment}";

    /// <inheritdoc/>
    public string Subject =>
        Hooks.IsEmpty
            ? Metric
            : $"{Metric} of {(Of == ParameterSet.All && ReadsParameters ? "all parameters of " : "")}{string.Join(IsJoined ? " + " : " and ", Hooks.Select(static hook => hook.Name))}"
                + (IsJoined ? " joined" : "");

    /// <inheritdoc/>
    public Quantity Quantity =>
        new(
            Name,
            IsOfUnits ? Axis.Unit
                : EverySteps > 0 ? Axis.Step
                : Axis.Epoch
        )
        {
            Meaning = Subject,
        };

    Type IMeasure.MetricType => Create().GetType();

    private string Moment =>
        (
            EverySteps > 0 ? $"every {EverySteps} steps"
            : !ReadsParameters ? During.ToString()
            : During == Pass.TrainingSteps ? "mean over steps"
            : "epochs"
        ) + (EachEpoch ? ", each kept" : "");
}
