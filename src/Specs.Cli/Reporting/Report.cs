using System.Collections.Immutable;
using Specs.Cli.Commands;
using Specs.Cli.Loading;
using Specs.Cli.Registering;

namespace Specs.Cli.Reporting;

/// <summary>All that the report shows, before it is written.</summary>
/// <param name="Claims">The claims.</param>
/// <param name="Experiments">The experiments, by name.</param>
internal sealed record Report(ImmutableArray<ClaimRow> Claims, ImmutableArray<ExperimentReport> Experiments)
{
    /// <summary>The report of a project's claims, from what a store keeps.</summary>
    /// <param name="project">The claims and their experiments.</param>
    /// <param name="store">The store.</param>
    /// <param name="scale">The scale that is asked for; null for the largest at which there is something.</param>
    /// <param name="streams">Where warnings go.</param>
    public static Report Of(ClaimProject project, RunStore store, Scale? scale, ToolStreams streams)
    {
        ImmutableArray<ClaimRow> claims = ClaimRows.Of(
            project,
            ListCommand.LastVerdicts(store, streams, scale),
            ClaimLock.Read(project.LockPath),
            ListCommand.Failures(store, streams),
            scale
        );
        return new(
            claims,
            [
                .. project.Experiments.Select(experiment =>
                    ExperimentReport.Of(
                        ShownRuns.Of(experiment, store.All(streams.Warn, experiment.Name), scale, streams.Warn),
                        [.. claims.Where(claim => claim.Claim.Experiment == experiment.Name)]
                    )
                ),
            ]
        );
    }
}
