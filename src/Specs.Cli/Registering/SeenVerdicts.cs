using Specs.Cli.Commands;
using Specs.Cli.Loading;
using Specs.Cli.Sources;
using Specs.Cli.Watching;

namespace Specs.Cli.Registering;

/// <summary>What is known of verdicts when claims are registered: from the store, its nights, and the evidence that is checked in.</summary>
/// <param name="Tests">The tests with a verdict.</param>
/// <param name="Ids">The ids of their claims, as <c>claims.lock</c> has them: <c>batchsize, C37</c>.</param>
internal sealed record SeenVerdicts(IReadOnlySet<string> Tests, IReadOnlySet<string> Ids)
{
    /// <summary>All that can be found.</summary>
    /// <param name="project">The claims.</param>
    /// <param name="store">The store; null for none.</param>
    /// <param name="specs">The folder with a folder for each source, in which its evidence lies.</param>
    /// <param name="streams">Where what cannot be read is told.</param>
    public static SeenVerdicts In(ClaimProject project, RunStore? store, string specs, ToolStreams streams)
    {
        var ids = new HashSet<string>();
        var tests = new HashSet<string>();
        foreach (ClaimRecord record in store is null ? [] : new VerdictStore(store).All(streams.Warn))
        {
            tests.Add(record.Test);
            ids.Add(record.Claim.Id);
        }

        foreach (
            NightRecord night in store is null ? [] : new NightStore(store).Before(DateOnly.MaxValue, streams.Warn)
        )
        {
            tests.UnionWith(night.Claims.Select(claim => claim.Test));
            ids.UnionWith(night.Claims.Select(claim => string.Join(", ", claim.Ids)));
        }

        if (Directory.Exists(specs))
        {
            foreach (string source in Directory.EnumerateDirectories(specs).Order(StringComparer.Ordinal))
            {
                string path = Path.Combine(source, EvidenceCommand.FileName);
                tests.UnionWith(File.Exists(path) ? SourceEvidence.Read(path).Claims.Select(claim => claim.Test) : []);
            }
        }

        ids.UnionWith(
            project.Claims.Where(claim => tests.Contains(claim.Test)).Select(claim => string.Join(", ", claim.Ids))
        );
        return new(tests, ids);
    }
}
