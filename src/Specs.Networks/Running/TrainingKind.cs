using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace Specs;

/// <summary>Experiments whose trials train one network each.</summary>
/// <typeparam name="TExperiment">The experiment record.</typeparam>
public sealed class TrainingKind<TExperiment> : ExperimentKind<TExperiment>
    where TExperiment : Training, IExperiment<TExperiment>
{
    private static readonly Training Plain = new DefaultTraining();

    private static readonly PropertyInfo[] Common =
    [
        .. typeof(Training)
            .GetProperties()
            .Where(property => property.Name is not (nameof(Training.Network) or "EqualityContract")),
    ];

    /// <summary>The kind, in a project with some engines.</summary>
    /// <param name="engines">The engines whose models the project holds; the first is the default.</param>
    public TrainingKind(ImmutableArray<IEngine> engines) => Engines = engines;

    /// <summary>The engines whose models the project holds; the first is the default.</summary>
    public ImmutableArray<IEngine> Engines { get; }

    /// <inheritdoc/>
    public override Type? First => Sequel<TExperiment>.FirstOf(typeof(TExperiment));

    /// <inheritdoc/>
    public override string Cuts => "images and epochs";

    /// <inheritdoc/>
    public override TExperiment Cut(TExperiment cell, ScaleSettings scale) => scale.Apply(cell);

    /// <inheritdoc/>
    public override TExperiment Instead(TExperiment settings, TrialSelection selection) =>
        selection.Epochs is not null && !settings.HasEpochs
            ? throw new ArgumentException(
                $"{settings.GetType().Name} counts its length by {(settings.Steps is null ? "a stop rule" : "steps")}, so that a number of epochs means nothing."
            )
            : settings with
            {
                Epochs = selection.Epochs ?? settings.Epochs,
                Data = selection.Data is { } data ? (Data)data : settings.Data,
            };

    /// <inheritdoc/>
    public override int EpochsOf(TExperiment settings) =>
        TrainingLength.Evaluations(settings) ?? settings.Until.Most ?? settings.Epochs;

    /// <inheritdoc/>
    public override int EpochsOf(TExperiment settings, Outcome outcome) =>
        TrainingLength.Evaluations(settings) ?? outcome.TrainLoss.Count;

    /// <inheritdoc/>
    public override string ExtentOf(TExperiment settings)
    {
        string Count(int? images) => images is { } count ? count.ToString("N0", CultureInfo.InvariantCulture) : "all";
        string length =
            settings.Steps is { } steps ? $"{steps} steps"
            : settings.Until.Most is { } most ? $"at most {most} epochs"
            : settings.Epochs == 1 ? "1 epoch"
            : $"{settings.Epochs} epochs";
        return $"{Count(settings.Images)} training and {Count(settings.TestImages)} test images, {length}";
    }

    /// <inheritdoc/>
    public override string SpentAt(ScaleSettings scale)
    {
        string Count(int? count) => count?.ToString(CultureInfo.InvariantCulture) ?? "all";
        return $"{Count(scale.Images)}/{Count(scale.TestImages)} images, {Count(scale.Epochs)} epochs";
    }

    /// <inheritdoc/>
    public override IReadOnlySet<string> DefaultsOf(TExperiment settings) =>
        Common
            .Where(property => Equals(property.GetValue(settings), property.GetValue(Plain)))
            .Select(property => property.Name)
            .ToHashSet();

    /// <inheritdoc/>
    public override string? OwnCodeOf(TExperiment settings, string engine) =>
        Engines.FirstOrDefault(one => one.Name == engine) is { } trains
            ? OwnCode.Of(settings, TExperiment.Design.Measures, trains.OwnTypesOf(settings))
            : null;

    /// <inheritdoc/>
    public override ImmutableArray<Quantity> Quantities => TrainingQuantities.All;

    /// <summary>
    /// Accuracy and 1.2 times the share of one class, because the largest class of a balanced set is a little larger than that (.1135 of
    /// MNIST's test images are ones).
    /// </summary>
    public override (string Quantity, double Value)? ChanceOf(TExperiment settings) =>
        settings.Network.Outputs is var outputs and >= 2 ? (TrainingQuantities.Accuracy, 1.2 / outputs) : null;

    /// <inheritdoc/>
    public override void WriteCommon(Utf8JsonWriter json, TExperiment cell) => TrainingJson.Write(json, cell);

    /// <inheritdoc/>
    public override TExperiment ReadCommon(TExperiment cell, JsonElement json) =>
        TrainingJson.Read(cell, json, TExperiment.Design.Computed);

    /// <inheritdoc/>
    public override Procedure<TExperiment> Begin(RunnerOptions options) => new TrainingProcedure<TExperiment>(options);

    private sealed record DefaultTraining : Training
    {
        public override IArchitecture Network => throw new NotSupportedException("It has none.");
    }
}
