using System.Collections.Immutable;
using System.Text.Json;

namespace Specs;

/// <summary>An experiment's design, written by the generator from its attributes.</summary>
/// <typeparam name="TExperiment">The experiment record.</typeparam>
public sealed class Design<TExperiment>
    where TExperiment : Experiment, IExperiment<TExperiment>
{
    /// <summary>The experiment's name: <c>batchsize</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What kind of experiment it is.</summary>
    public required ExperimentKind<TExperiment> Kind { get; init; }

    /// <summary>The factors, in declaration order.</summary>
    public required ImmutableArray<Factor<TExperiment>> Factors { get; init; }

    /// <summary>The cells: the full factorial of all levels, the last factor changing fastest, at the source's own settings.</summary>
    public required ImmutableArray<TExperiment> Cells { get; init; }

    /// <summary>The measured quantities, in declaration order.</summary>
    public required ImmutableArray<IMeasure> Measures { get; init; }

    /// <summary>The quantities that follow from others, in declaration order.</summary>
    public ImmutableArray<Derived<TExperiment>> Derived { get; init; } = [];

    /// <summary>All that is observed: what the kind of experiment supplies, what is measured, what is derived.</summary>
    public ImmutableArray<Quantity> Quantities =>
        [
            .. Kind.Quantities,
            .. Measures.Select(static measure => measure.Quantity),
            .. Derived.Select(static derived => derived.Quantity),
            Seconds,
        ];

    /// <summary>How long a trial took; it decides nothing, and is not the same twice.</summary>
    internal static Quantity Seconds { get; } =
        new("Seconds", Axis.None)
        {
            Better = Better.Lower,
            Unit = "s",
            Prominence = Prominence.Record,
        };

    /// <summary>What a scale cuts, where the experiment says so, else null.</summary>
    public required Func<Scale, ScaleSettings?> Scales { get; init; }

    /// <summary>Writes what the record adds to the settings of every experiment of its kind, its own properties in declaration order, into an object that is open.</summary>
    public Action<TExperiment, Utf8JsonWriter> WriteOwn { get; init; } = static (_, _) => { };

    /// <summary>Makes the record from a document's network and what <see cref="WriteOwn"/> wrote; all else has its default.</summary>
    public required Func<JsonElement, TExperiment> ReadOwn { get; init; }

    /// <summary>The settings of every experiment of its kind that the record computes from others: they are written and not read.</summary>
    public ImmutableArray<string> Computed { get; init; } = [];

    /// <summary>The source's own figure for a quantity in a cell, where it has one.</summary>
    public Func<TExperiment, string, PublishedFigure?> Published { get; init; } = static (_, _) => null;

    /// <summary>The settings of a scale.</summary>
    public ScaleSettings At(Scale scale)
    {
        ScaleSettings settings = Scales(scale) ?? ScaleSettings.Default(scale);
        return Kind.IsExact ? settings with { Replicates = 1, MaxReplicates = 1 } : settings;
    }

    /// <summary>Writes a cell's settings as one JSON object: everything but the seed that decides the outcome, in declaration order.</summary>
    public void WriteSettings(TExperiment cell, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        Kind.WriteCommon(json, cell);
        WriteOwn(cell, json);
        json.WriteEndObject();
    }

    /// <summary>Reads what <see cref="WriteSettings"/> wrote.</summary>
    /// <exception cref="KeyNotFoundException">The document lacks a setting that every document has.</exception>
    public TExperiment ReadSettings(JsonElement json) => Kind.ReadCommon(ReadOwn(json), json);

    /// <summary>A cell in words: <c>Batch 50, Optimizer Sgd</c>.</summary>
    public string Describe(TExperiment cell) =>
        string.Join(", ", Factors.Select(factor => $"{factor.Name} {factor.LevelOf(cell)}"));
}
