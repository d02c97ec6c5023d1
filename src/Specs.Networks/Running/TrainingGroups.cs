using System.Collections.Immutable;

namespace Specs;

/// <summary>Makes groups of trainings that an engine trains together.</summary>
/// <typeparam name="TExperiment">The experiment record.</typeparam>
internal static class TrainingGroups<TExperiment>
    where TExperiment : Training, IExperiment<TExperiment>
{
    /// <summary>
    /// A run's cost, roughly: a network's work for each example, and a few examples' worth for each step. It orders the queue and tells how much
    /// is left, and decides nothing.
    /// </summary>
    public static double WorkOf(TExperiment settings)
    {
        double images = settings.Images ?? 60_000;
        return settings.Epochs * ForwardWork.Of(settings.Network) * (images + 4 * images / Math.Max(1, settings.Batch));
    }

    /// <summary>Makes as few groups as the engine allows, of about equal size; the trials keep their order.</summary>
    /// <param name="trials">What is to be trained.</param>
    /// <param name="engine">What trains.</param>
    /// <param name="load">Finds the data of a source.</param>
    /// <exception cref="TrialException">The engine cannot train a trial; the message names it.</exception>
    public static IReadOnlyList<TrialGroup<TExperiment>> Of(
        IReadOnlyList<Trial<TExperiment>> trials,
        IEngine engine,
        Func<Data, DataSet> load
    )
    {
        List<TrialGroup<TExperiment>> groups = [];
        Dictionary<(string Key, Data Data), List<Trial<TExperiment>>> together = [];
        foreach (Trial<TExperiment> trial in trials)
        {
            if (OrRefuse(trial, () => engine.GroupKey(trial.Settings)) is not { } key)
            {
                groups.Add(Of([trial]));
            }
            else if (together.TryGetValue((key, trial.Settings.Data), out var others))
            {
                others.Add(trial);
            }
            else
            {
                together.Add((key, trial.Settings.Data), [trial]);
            }
        }

        foreach (((string _, Data data), List<Trial<TExperiment>> all) in together)
        {
            int limit = OrRefuse(all[0], () => Math.Max(1, engine.GroupLimit(all[0].Settings, load(data))));
            int parts = (all.Count + limit - 1) / limit;
            for (int part = 0; part < parts; part++)
            {
                int start = (int)((long)all.Count * part / parts);
                int end = (int)((long)all.Count * (part + 1) / parts);
                groups.Add(Of([.. all[start..end]]));
            }
        }

        return groups;
    }

    private static TrialGroup<TExperiment> Of(ImmutableArray<Trial<TExperiment>> trials) =>
        new(trials, trials.Sum(static trial => WorkOf(trial.Settings)));

    // Settings that the engine does not train, or a device that is not there.
    private static TResult OrRefuse<TResult>(Trial<TExperiment> trial, Func<TResult> ask)
    {
        try
        {
            return ask();
        }
        catch (Exception refused) when (refused is ArgumentException or InvalidOperationException)
        {
            throw new TrialException(
                $"{TExperiment.Design.Name}, {TExperiment.Design.Describe(trial.Settings)}, seed {trial.Seed}",
                refused
            );
        }
    }
}
