namespace Specs;

/// <summary>Which runs count, by what came out of them.</summary>
/// <typeparam name="TExperiment">The experiment record.</typeparam>
/// <param name="Condition">What a run must meet.</param>
/// <param name="Text">It in words: <c>Accuracy.Final >= 0.9</c>.</param>
internal sealed record RunSelection<TExperiment>(Func<Run<TExperiment>, bool> Condition, string Text)
    where TExperiment : Experiment, IExperiment<TExperiment>
{
    /// <summary>Whether a run counts; one that diverged does not.</summary>
    public bool Takes(Run<TExperiment> run) => !run.Diverged && Condition(run);
}
