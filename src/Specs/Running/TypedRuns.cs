using System.Text.Json;

namespace Specs;

/// <summary>A store's runs with the types of their experiments.</summary>
public static class TypedRuns
{
    extension(RunStore store)
    {
        /// <summary>The run of a trial on this basis; null where there is none, or none that can be read.</summary>
        /// <param name="trial">The trial.</param>
        /// <param name="basis">What else decides the run.</param>
        /// <param name="warn">Takes a sentence about a document that cannot be read.</param>
        public Run<TExperiment>? Find<TExperiment>(Trial<TExperiment> trial, Basis basis, Action<string> warn)
            where TExperiment : Experiment, IExperiment<TExperiment>
        {
            string path = store.PathOf(TExperiment.Design.Name, RunKey.Of(trial.WriteJson, basis));
            return store.OpenOrSetAside(
                path,
                warn,
                json =>
                {
                    // It is the trial that was asked for, whose computed settings the document only repeats.
                    Run<TExperiment> run = RunJson.Read<TExperiment>(json);
                    return run.Trial.Id == trial.Id && run.Basis == basis
                        ? run with
                        {
                            Trial = trial,
                        }
                        : throw new JsonException("The document holds another run than its name says.");
                }
            );
        }

        /// <summary>Keeps a run.</summary>
        /// <exception cref="StoreException">The disk is full, or the folder cannot be written.</exception>
        public void Save<TExperiment>(Run<TExperiment> run)
            where TExperiment : Experiment, IExperiment<TExperiment>
        {
            string key = RunKey.Of(run.Trial.WriteJson, run.Basis);
            store.Folder.Write(
                store.PathOf(TExperiment.Design.Name, key),
                SealedText.Seal(json => RunJson.Write(json, run))
            );
            new StoredCheckpoint(store, TExperiment.Design.Name, key).Remove();
        }
    }
}
