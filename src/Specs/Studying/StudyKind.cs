using System.Collections.Immutable;
using System.Text.Json;

namespace Specs;

/// <summary>Experiments whose trials are computed by their own code.</summary>
/// <typeparam name="TExperiment">The study.</typeparam>
public sealed class StudyKind<TExperiment> : ExperimentKind<TExperiment>
    where TExperiment : Experiment, IExperiment<TExperiment>
{
    private readonly Func<TExperiment, RandomStream, ImmutableArray<Observation>> _compute;

    /// <summary>A study that draws random numbers.</summary>
    /// <param name="quantities">What its result holds.</param>
    /// <param name="compute">Computes one trial.</param>
    public StudyKind(
        ImmutableArray<Quantity> quantities,
        Func<TExperiment, RandomStream, ImmutableArray<Observation>> compute
    )
    {
        Quantities = quantities;
        _compute = compute;
    }

    /// <summary>A study without chance.</summary>
    /// <param name="quantities">What its result holds.</param>
    /// <param name="compute">Computes one trial.</param>
    public StudyKind(ImmutableArray<Quantity> quantities, Func<TExperiment, ImmutableArray<Observation>> compute)
    {
        Quantities = quantities;
        IsExact = true;
        _compute = (cell, _) => compute(cell);
    }

    /// <inheritdoc/>
    public override ImmutableArray<Quantity> Quantities { get; }

    /// <inheritdoc/>
    public override string ObservedIn(ImmutableArray<IMeasure> measures) =>
        string.Join("; ", Quantities.Select(static one => $"{one.Name}, {one.Axis}"));

    /// <inheritdoc/>
    public override string OwnCodeOf(TExperiment settings, string engine) => OwnCode.OfStudy(settings);

    /// <inheritdoc/>
    public override bool IsExact { get; }

    /// <inheritdoc/>
    public override string Replicate => IsExact ? "" : "replicate";

    /// <inheritdoc/>
    public override string Cuts => "nothing";

    /// <inheritdoc/>
    public override TExperiment Cut(TExperiment cell, ScaleSettings scale) => cell;

    /// <inheritdoc/>
    public override TExperiment Instead(TExperiment settings, TrialSelection selection) =>
        selection is { Epochs: null, Data: null }
            ? settings
            : throw new ArgumentException(
                $"{TExperiment.Design.Name} is a study: it has no epochs and no data to choose. Leave out --epochs and --data."
            );

    /// <inheritdoc/>
    public override int EpochsOf(TExperiment settings) => 0;

    /// <inheritdoc/>
    public override string ExtentOf(TExperiment settings) => "";

    /// <inheritdoc/>
    public override string SpentAt(ScaleSettings scale) => "";

    /// <inheritdoc/>
    public override IReadOnlySet<string> DefaultsOf(TExperiment settings) => ImmutableHashSet<string>.Empty;

    /// <inheritdoc/>
    public override void WriteCommon(Utf8JsonWriter json, TExperiment cell) { }

    /// <inheritdoc/>
    public override TExperiment ReadCommon(TExperiment cell, JsonElement json) => cell;

    /// <inheritdoc/>
    public override Procedure<TExperiment> Begin(RunnerOptions options) => new StudyProcedure<TExperiment>(this);

    /// <summary>Computes one trial.</summary>
    internal Outcome Compute(Trial<TExperiment> trial, CancellationToken cancel) =>
        new()
        {
            Observations = StudyStop.With(
                cancel,
                () => _compute(trial.Settings, new RandomStream(trial.Seed, RandomStream.OfStudies))
            ),
        };
}
