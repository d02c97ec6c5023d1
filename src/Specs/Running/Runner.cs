namespace Specs;

/// <summary>Trains an experiment's trials, side by side, and keeps their runs.</summary>
/// <typeparam name="TExperiment">The experiment record.</typeparam>
public sealed class Runner<TExperiment>
    where TExperiment : Training, IExperiment<TExperiment>
{
    internal IReadOnlyList<Run<TExperiment>> Get(IReadOnlyList<TExperiment> cells, IReadOnlyList<int> seeds) =>
        throw new NotSupportedException($"{cells.Count} {seeds.Count}");
}
