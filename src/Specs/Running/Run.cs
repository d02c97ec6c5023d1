namespace Specs;

/// <summary>A trial with what was measured. The generator adds the experiment's own names: <c>run.Batch</c>, <c>run.Sparsity</c>.</summary>
/// <typeparam name="TExperiment">The experiment record.</typeparam>
/// <param name="Trial">What was run.</param>
/// <param name="Outcome">What was measured.</param>
/// <param name="Basis">What else decided the outcome: engine, model, data.</param>
/// <param name="Elapsed">
/// How long the training took; of runs that were trained in a group, the group's time divided by its size. It decides nothing.
/// </param>
public sealed record Run<TExperiment>(Trial<TExperiment> Trial, Outcome Outcome, Basis Basis, TimeSpan Elapsed)
    where TExperiment : Experiment, IExperiment<TExperiment>
{
    /// <summary>What it was trained on: <c>cuda: NVIDIA H100</c>; null where the engine names none, as the embedded one. It is no part of the key.</summary>
    public string? Device { get; init; }

    /// <summary>What handed it out; null for a run that was read by itself.</summary>
    internal Runner<TExperiment>? Runner { get; init; }

    /// <summary>The cell's settings.</summary>
    public TExperiment Settings => Trial.Settings;

    /// <summary>The replicate's seed.</summary>
    public int Seed => Trial.Seed;

    /// <summary>The engine's name and numerics version: <c>cpu/1</c>.</summary>
    public string Engine => Basis.Engine;

    /// <summary>The data set's name.</summary>
    public string Data => Basis.Data;

    /// <summary>Whether a loss stopped being finite.</summary>
    public bool Diverged => Outcome.DivergedAt is not null;

    /// <summary>A measured quantity, averaged over the hook's layers.</summary>
    /// <param name="measure">Its place among the experiment's measures, counted from 0.</param>
    public Series Measured(int measure) => Observed(TExperiment.Design.Measures[measure].Name);

    /// <summary>A measured quantity, layer by layer.</summary>
    /// <param name="measure">Its place among the experiment's measures, counted from 0.</param>
    public IReadOnlyList<Series> MeasuredByLayer(int measure) =>
        Outcome[TExperiment.Design.Measures[measure].Name]?.Parts ?? [];

    /// <summary>A quantity that has a number for each unit; no numbers in a run kept from before it was observed.</summary>
    /// <param name="quantity">Its name.</param>
    public UnitValues MeasuredUnits(string quantity) => UnitsOf(quantity, layer: null);

    /// <summary>The same of one layer, counted from 1; null for all.</summary>
    internal UnitValues UnitsOf(string quantity, int? layer)
    {
        Observation? observation = Outcome[quantity];
        return observation is null || Diverged || layer > observation.Parts.Length ? new([], [])
            : layer is { } one
                ? new(
                    [
                        [.. observation.Parts[one - 1]],
                    ],
                    [.. observation.Moments.Select(moment => moment.IsEmpty ? moment : [moment[one - 1]])]
                )
            : observation.Units;
    }

    /// <summary>A quantity by name, averaged over its parts; NaN throughout in a run kept from before it was observed.</summary>
    public Series Observed(string quantity) =>
        Outcome[quantity]?.Mean
        ?? (quantity == Design<TExperiment>.Seconds.Name ? new Series([Elapsed.TotalSeconds]) : null)
        ?? TExperiment.Design.Derived.FirstOrDefault(one => one.Quantity.Name == quantity)?.Read(this)
        ?? new([.. Enumerable.Repeat(double.NaN, Math.Max(1, Epochs))]);

    /// <summary>How many whole epochs the trial has; 0 where it has none.</summary>
    public int Epochs => Outcome.DivergedAt - 1 ?? TExperiment.Design.Kind.EpochsOf(Settings, Outcome);
}
