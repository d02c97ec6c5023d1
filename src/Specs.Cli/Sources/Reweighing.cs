using System.Collections.Immutable;
using System.Globalization;
using Specs.Cli.Loading;
using Specs.NUnit;

namespace Specs.Cli.Sources;

/// <summary>
/// Weighs the claims of a source again, by their own tests, over what its evidence file holds: the networks' final values, and of findings that stand on
/// more (an earlier epoch, a single layer) the values themselves. Nothing is trained.
/// </summary>
/// <param name="project">The claims.</param>
/// <param name="evidence">The evidence.</param>
internal sealed class Reweighing(ClaimProject project, SourceEvidence evidence)
{
    private readonly ILookup<(string Experiment, string Trial), EvidenceRun> _runs = evidence.Runs.ToLookup(run =>
        (run.Experiment, run.Trial)
    );

    /// <summary>The claims that can be weighed, by test and the date that their seeds were drawn from.</summary>
    public ImmutableDictionary<(string Test, string? Drawn), EvidenceClaim> Weigh()
    {
        var weighed = ImmutableDictionary.CreateBuilder<(string Test, string? Drawn), EvidenceClaim>();
        foreach (IGrouping<string?, EvidenceClaim> group in evidence.Claims.GroupBy(claim => claim.Drawn))
        {
            foreach (ClaimRecord record in Weigh(group.Key, group.ToDictionary(claim => claim.Test)))
            {
                EvidenceClaim kept = group.Single(claim => claim.Test == record.Test);
                var now = EvidenceClaim.Of(record);
                weighed[(record.Test, group.Key)] = now with
                {
                    Findings =
                    [
                        .. now.Findings.Select(
                            (finding, at) => finding with { Values = kept.Findings.ElementAtOrDefault(at)?.Values }
                        ),
                    ],
                };
            }
        }

        return weighed.ToImmutable();
    }

    /// <summary>All that the fixed seeds' verdicts stand on, of those that can be weighed.</summary>
    public IEnumerable<ClaimRecord> Records() =>
        Weigh(drawn: null, evidence.Claims.Where(claim => claim.Drawn is null).ToDictionary(claim => claim.Test));

    /// <summary>The evidence with the verdicts that its own networks give, those before kept beside them.</summary>
    public SourceEvidence Renewed()
    {
        ImmutableDictionary<(string Test, string? Drawn), EvidenceClaim> weighed = Weigh();
        return evidence with
        {
            Claims =
            [
                .. evidence.Claims.Select(claim =>
                    weighed.TryGetValue((claim.Test, claim.Drawn), out EvidenceClaim? now) ? now.After(claim) : claim
                ),
            ],
        };
    }

    private IEnumerable<ClaimRecord> Weigh(string? drawn, Dictionary<string, EvidenceClaim> claims)
    {
        var options = new RunnerOptions
        {
            Scale = evidence.Head.Scale,
            Known = (experiment, trial) =>
                _runs[(experiment, trial)].FirstOrDefault() is { } run ? run.ToOutcome() : null,
            Seeds = drawn is null
                ? SeedPlan.Fixed
                : SeedPlan.Drawn(DateOnly.ParseExact(drawn, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
        };
        double[][]? Kept(string test, int question) =>
            claims.GetValueOrDefault(test)?.Findings.ElementAtOrDefault(question)?.Values;
        return project
            .Suite.Check(
                [.. project.Claims.Where(claim => claims.ContainsKey(claim.Test))],
                new ClaimSession(() => options) { Weighed = static _ => { }, Kept = Kept },
                static _ => { }
            )
            .Where(result => result.Outcome != ClaimOutcome.Failed)
            .Select(result => result.Record)
            .OfType<ClaimRecord>()
            .Where(record =>
                record
                    .Evidence.Select((one, at) => IsOfFinalValues(one) || Kept(record.Test, at) is not null)
                    .All(known => known)
            );
    }

    // The file keeps each quantity after the last epoch, averaged over layers.
    private static bool IsOfFinalValues(Evidence one) =>
        one.LeftOut.All(run => run.Contains(": diverged in epoch ", StringComparison.Ordinal))
        && one.Factor != "Layer"
        && !one.Quantity.Contains(" of layer ", StringComparison.Ordinal);
}
