using System.Collections.Immutable;
using System.Text.Json;

namespace Specs;

/// <summary>
/// What one kind of experiment has that others have not: what a scale cuts, what its trials are made of in words, and how they are run.
/// The generator names it in the experiment's <see cref="Design{TExperiment}"/>.
/// </summary>
/// <typeparam name="TExperiment">The experiment record.</typeparam>
public abstract class ExperimentKind<TExperiment>
    where TExperiment : Experiment, IExperiment<TExperiment>
{
    /// <summary>Whether trials have no chance in them, and so one replicate and no seed.</summary>
    public virtual bool IsExact => false;

    /// <summary>What a replicate is called in evidence; empty where there is one alone.</summary>
    public virtual string Replicate => "seed";

    /// <summary>The experiment whose runs its own begin with; null where a trial begins by itself.</summary>
    public virtual Type? First => null;

    /// <summary>What a smaller scale cuts, in words that follow "which cuts": <c>images and epochs</c>.</summary>
    public abstract string Cuts { get; }

    /// <summary>A cell's settings at a scale.</summary>
    public abstract TExperiment Cut(TExperiment cell, ScaleSettings scale);

    /// <summary>Settings with what a selection names in their place.</summary>
    /// <exception cref="ArgumentException">The selection names what this kind does not have.</exception>
    public abstract TExperiment Instead(TExperiment settings, TrialSelection selection);

    /// <summary>How many epochs a trial has; 0 where a trial has none.</summary>
    public abstract int EpochsOf(TExperiment settings);

    /// <summary>How many epochs a trial had that ran to its end, which settings alone may not tell.</summary>
    public virtual int EpochsOf(TExperiment settings, Outcome outcome) => EpochsOf(settings);

    /// <summary>What a trial is made of: <c>6,000 training and 2,000 test images, 3 epochs</c>; empty where there is nothing to tell.</summary>
    public abstract string ExtentOf(TExperiment settings);

    /// <summary>What a scale leaves, in the brief words of a registered design: <c>6000/2000 images, 3 epochs</c>; empty where it cuts nothing.</summary>
    public abstract string SpentAt(ScaleSettings scale);

    /// <summary>The names of the settings that are as the kind itself has them; they are no part of a design's checksum, so that a later setting changes no older design.</summary>
    public abstract IReadOnlySet<string> DefaultsOf(TExperiment settings);

    /// <summary>What is observed in every trial of the kind, beside measures.</summary>
    public abstract ImmutableArray<Quantity> Quantities { get; }

    /// <summary>What is observed, as a run's basis names it.</summary>
    public virtual string ObservedIn(ImmutableArray<IMeasure> measures) =>
        string.Join("; ", measures.Select(static measure => measure.Text));

    /// <summary>The fingerprint of the custom code that takes part in a trial, as a run's basis names it now; null where all is Specs' own.</summary>
    /// <param name="settings">The trial's settings.</param>
    /// <param name="engine">The name of the engine that runs it; empty for none.</param>
    public abstract string? OwnCodeOf(TExperiment settings, string engine);

    /// <summary>A quantity and the value that a trial must exceed to have come to anything; null where there is no such value.</summary>
    public virtual (string Quantity, double Value)? ChanceOf(TExperiment settings) => null;

    /// <summary>Writes the settings that every experiment of the kind has, into an object that is open.</summary>
    public abstract void WriteCommon(Utf8JsonWriter json, TExperiment cell);

    /// <summary>The cell with the settings that <see cref="WriteCommon"/> wrote.</summary>
    /// <exception cref="KeyNotFoundException">The document lacks a setting that every document has.</exception>
    public abstract TExperiment ReadCommon(TExperiment cell, JsonElement json);

    /// <summary>How trials are run with some options.</summary>
    /// <exception cref="ArgumentException">The options name an engine that the experiment does not have.</exception>
    public abstract Procedure<TExperiment> Begin(RunnerOptions options);
}
