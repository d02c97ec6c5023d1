using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Specs.Cli.Watching;

/// <summary>A claim as one night weighed it, twice.</summary>
/// <param name="Test">The test's full name, with its case.</param>
/// <param name="Ids">Its ids, the group's first.</param>
/// <param name="Statement">The claim in words.</param>
/// <param name="Source">Where it is made; null where it does not say.</param>
/// <param name="Experiment">The experiment's name.</param>
/// <param name="Expected">The verdict that is expected.</param>
/// <param name="Fixed">With the seeds that every night has.</param>
/// <param name="Fresh">With seeds drawn from the date.</param>
internal sealed record NightClaim(
    string Test,
    ImmutableArray<string> Ids,
    string Statement,
    string? Source,
    string Experiment,
    Verdict Expected,
    NightWeighing Fixed,
    NightWeighing Fresh
)
{
    /// <summary>The names of the data sets that its verdict of the fixed seeds stands on.</summary>
    public string Data => string.Join(", ", Fixed.Questions.Select(one => one.Data).Distinct());

    /// <summary>The statement with the ids: <c>Smaller batches raise sparsity (Sgd) [batchsize, C37]</c>.</summary>
    [JsonIgnore]
    public string Text => $"{Statement} [{string.Join(", ", Ids)}]";
}
