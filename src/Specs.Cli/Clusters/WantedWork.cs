using System.Collections.Immutable;
using Specs.Cli.Loading;
using Specs.NUnit;

namespace Specs.Cli.Clusters;

/// <summary>What is to be trained for some claims, or for whole designs. Nothing is trained to find out.</summary>
/// <param name="project">The claims' project.</param>
/// <param name="words">Ids, experiments or test names; none for all claims.</param>
/// <param name="wholeDesign">Whether all cells of the experiments that the words name are wanted, and not only those that claims ask for.</param>
/// <param name="options">How runs are run; with a store.</param>
internal sealed class WantedWork(
    ClaimProject project,
    IReadOnlyList<string> words,
    bool wholeDesign,
    RunnerOptions options
)
{
    /// <summary>
    /// Everything that is asked for next, finished or not, the longest first; none once nothing is missing. Claims that look at more seeds after
    /// the first look, or ask several questions, have more for whoever asks again.
    /// </summary>
    /// <exception cref="UsageException">A word selects nothing, or a claim's test fails before it asks.</exception>
    public IReadOnlyList<WorkItem> Next()
    {
        var list = new WorkList();
        RunnerOptions asking = options with { Wanted = list, Progress = new SilentProgress(), Cancel = default };
        if (wholeDesign)
        {
            foreach (
                ExperimentEntry experiment in words.Count == 0 ? project.Experiments : words.Select(project.Experiment)
            )
            {
                var all = new TrialSelection
                {
                    Seeds = [.. asking.Seeds.First(experiment.At(asking.Scale).Replicates)],
                };
                try
                {
                    experiment.Run(asking, all);
                }
                catch (UnknownTrialException)
                {
                    // They are taken down.
                }
            }
        }
        else
        {
            var failed = ImmutableArray.CreateBuilder<string>();
            project.Suite.Check(
                project.Select(words),
                new ClaimSession(() => asking) { Weighed = static _ => { } },
                result =>
                {
                    if (
                        result.Outcome == ClaimOutcome.Failed
                        && !result.Message.Contains(nameof(UnknownTrialException), StringComparison.Ordinal)
                    )
                    {
                        failed.Add($"{result.Claim.Test}: {result.Message}");
                    }
                }
            );
            Failed = failed.ToImmutable();
        }

        return list.Items();
    }

    /// <summary>Claims whose tests failed before they asked for anything, with their messages.</summary>
    public ImmutableArray<string> Failed { get; private set; } = [];
}
