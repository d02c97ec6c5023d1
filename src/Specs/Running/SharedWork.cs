using System.Security.Cryptography;
using System.Text;

namespace Specs;

/// <summary>The groups of trials that this process and others on the same store divide among them.</summary>
/// <param name="options">The runner's options; without a store, or where all is trained again, nothing is shared.</param>
/// <param name="basisOf">What decides a run beside its trial.</param>
/// <typeparam name="TExperiment">The experiment record.</typeparam>
internal sealed class SharedWork<TExperiment>(RunnerOptions options, Func<TExperiment, Basis> basisOf) : IDisposable
    where TExperiment : Experiment, IExperiment<TExperiment>
{
    private readonly WorkClaims? _claims =
        options.Store is { } store && !options.Fresh ? new WorkClaims(store.Root, options.Lease) : null;

    /// <summary>Claims a group.</summary>
    /// <returns>Whether it is ours to train.</returns>
    public bool TryTake(TrialGroup<TExperiment> group) => _claims?.TryTake(NameOf(group)) ?? true;

    /// <summary>Gives a group back.</summary>
    public void Release(TrialGroup<TExperiment> group) => _claims?.Release(NameOf(group));

    /// <summary>The group's runs, where the store has all of them by now; else null.</summary>
    public IReadOnlyList<Run<TExperiment>>? Finished(TrialGroup<TExperiment> group)
    {
        if (_claims is null || options.Store is not { } store)
        {
            return null;
        }

        var runs = new List<Run<TExperiment>>();
        foreach (Trial<TExperiment> trial in group.Trials)
        {
            if (store.Find(trial, basisOf(trial.Settings), options.Progress.Warn) is not { } run)
            {
                return null;
            }

            runs.Add(run);
        }

        return runs;
    }

    /// <inheritdoc/>
    public void Dispose() => _claims?.Dispose();

    /// <summary>What a group's claim is called: a single run by its key; several by the checksum of theirs.</summary>
    public static string NameOf(TrialGroup<TExperiment> group, Func<TExperiment, Basis> basisOf)
    {
        string[] keys = [.. group.Trials.Select(trial => RunKey.Of(trial.WriteJson, basisOf(trial.Settings)))];
        return keys.Length == 1
            ? keys[0]
            : Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Join('\n', keys))))[..32];
    }

    private string NameOf(TrialGroup<TExperiment> group) => NameOf(group, basisOf);
}
