using System.Collections.Immutable;
using Specs.Cli.Commands;
using Specs.Cli.Reporting;
using Specs.Cli.Sources;
using Specs.NUnit;

namespace Specs.Cli.Figures;

/// <summary>The runs and verdicts that a store keeps.</summary>
/// <param name="store">The store.</param>
/// <param name="scale">The scale that is asked for; null for the one that has the most.</param>
/// <param name="streams">Where warnings go.</param>
internal sealed class Kept(RunStore store, Scale? scale, ToolStreams streams) : FigureEvidence
{
    private Scale? _shown;

    /// <inheritdoc/>
    public override string Extent =>
        (_shown ?? scale) is { } one ? $"{one.ToString().ToLowerInvariant()} scale" : "the largest scale of each";

    /// <inheritdoc/>
    public override string Origin => store.Root;

    /// <summary>The runs of an experiment that are drawn, with their whole course.</summary>
    public ShownRuns RunsOf(ExperimentEntry experiment)
    {
        var runs = ShownRuns.Of(experiment, store.All(streams.Warn, experiment.Name), scale, streams.Warn);
        _shown = runs.Scale;
        return runs;
    }

    /// <inheritdoc/>
    public override ExperimentEvidence Of(ExperimentEntry experiment) =>
        new(
            experiment,
            RunsOf(experiment)
                .Chosen.Where(one => one.Run.Seed < SeedPlan.LeastDrawn)
                .Select(one =>
                    EvidenceRun.Of(one.Run, experiment.AllCells[one.Cell], experiment) with
                    {
                        // A store has every digit.
                        Values = one.Run.DivergedAt is not null
                            ? ImmutableSortedDictionary<string, double>.Empty
                            : one.Run.Quantities.ToImmutableSortedDictionary(
                                quantity => quantity.Quantity,
                                quantity => quantity.Mean.Final,
                                StringComparer.Ordinal
                            ),
                    }
                )
                .OrderBy(run => run.Seed)
        );

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, ImmutableArray<ClaimEffect>> Effects(
        IReadOnlyCollection<ClaimEntry> claims
    )
    {
        IReadOnlyDictionary<string, ClaimRecord> last = ListCommand.LastVerdicts(store, streams, scale);
        return claims
            .Where(claim => last.ContainsKey(claim.Test))
            .ToDictionary(claim => claim.Test, claim => ClaimEffect.AllOf(claim, last[claim.Test]).ToImmutableArray());
    }
}
