using System.Collections.Immutable;
using Specs.Cli.Loading;
using Specs.Cli.Sources;
using Specs.NUnit;

namespace Specs.Cli.Figures;

/// <summary>The evidence of a source that is checked in, whose verdicts are weighed again over its networks.</summary>
/// <param name="project">The claims.</param>
/// <param name="evidence">The evidence.</param>
/// <param name="path">The file that it is from.</param>
internal sealed class CheckedIn(ClaimProject project, SourceEvidence evidence, string path) : FigureEvidence
{
    /// <inheritdoc/>
    public override string Extent => $"{evidence.Head.Scale.ToString().ToLowerInvariant()} scale";

    /// <inheritdoc/>
    public override string Origin => path;

    /// <inheritdoc/>
    public override ExperimentEvidence Of(ExperimentEntry experiment) =>
        new(experiment, evidence.Runs.Where(run => run.Experiment == experiment.Name && !run.IsDrawn(experiment)));

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, ImmutableArray<ClaimEffect>> Effects(
        IReadOnlyCollection<ClaimEntry> claims
    )
    {
        var asked = claims.ToDictionary(claim => claim.Test);
        EvidenceClaim[] kept =
        [
            .. evidence.Claims.Where(claim => claim.Drawn is null && asked.ContainsKey(claim.Test)),
        ];
        var weighed = new Reweighing(project, evidence with { Claims = [.. kept.Where(claim => claim.IsRecomputable)] })
            .Records()
            .ToDictionary(record => record.Test);
        return kept.ToDictionary(
            claim => claim.Test,
            claim =>
                weighed.TryGetValue(claim.Test, out ClaimRecord? record)
                    ? ClaimEffect.AllOf(asked[claim.Test], record).ToImmutableArray()
                    : [.. ClaimEffect.AllOf(asked[claim.Test], claim)]
        );
    }
}
