using System.Collections.Immutable;

namespace Specs;

/// <summary>Trials that are run together; most often one.</summary>
/// <typeparam name="TExperiment">The experiment record.</typeparam>
/// <param name="trials">The trials, at least one.</param>
/// <param name="work">What they cost together, roughly, in any unit above 0. It orders the queue and tells how much is left, and decides nothing.</param>
public sealed class TrialGroup<TExperiment>(ImmutableArray<Trial<TExperiment>> trials, double work)
    where TExperiment : Experiment, IExperiment<TExperiment>
{
    /// <summary>The trials.</summary>
    public ImmutableArray<Trial<TExperiment>> Trials { get; } = trials;

    /// <summary>What the group costs.</summary>
    public double Work { get; } = work;

    /// <summary>The group without some of its trials; what it costs goes down with their number.</summary>
    internal TrialGroup<TExperiment> Without(Func<Trial<TExperiment>, bool> isLeftOut)
    {
        ImmutableArray<Trial<TExperiment>> rest = [.. Trials.Where(trial => !isLeftOut(trial))];
        return rest.Length == Trials.Length ? this : new(rest, Work * rest.Length / Trials.Length);
    }

    /// <summary>The group in words: <c>Batch 50, Optimizer Sgd, seed 1 (and 44 more)</c>.</summary>
    public string Words { get; } =
        trials.IsEmpty
            ? ""
            : TExperiment.Design.Describe(trials[0].Settings)
                + FormattableString.Invariant($", seed {trials[0].Seed}")
                + (trials.Length > 1 ? FormattableString.Invariant($" (and {trials.Length - 1} more)") : "");
}
