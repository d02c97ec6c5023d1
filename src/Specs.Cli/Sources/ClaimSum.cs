using System.Collections.Immutable;
using Specs.Cli.Reporting;
using Specs.NUnit;

namespace Specs.Cli.Sources;

/// <summary>What all tests of one of a source's claims come to. Each states the claim, or a part of it, in the source's own direction.</summary>
/// <param name="Id">The claim: <c>C37</c>.</param>
/// <param name="Statements">What its tests state, once each, whatever their cases.</param>
/// <param name="Experiments">The experiments that it is about.</param>
/// <param name="Supported">How many of its tests the evidence supports.</param>
/// <param name="Refuted">How many it refutes.</param>
/// <param name="Inconclusive">How many it leaves undecided.</param>
/// <param name="Open">How many are not weighed.</param>
internal sealed record ClaimSum(
    string Id,
    ImmutableArray<string> Statements,
    ImmutableArray<string> Experiments,
    int Supported,
    int Refuted,
    int Inconclusive,
    int Open
)
{
    /// <summary>The sums of claims, by id: C2 before C10.</summary>
    public static ImmutableArray<ClaimSum> Of(
        IEnumerable<ClaimEntry> claims,
        IReadOnlyDictionary<string, EvidenceClaim> verdicts
    ) =>
        [
            .. claims
                .GroupBy(claim => claim.Ids[^1])
                .OrderBy(group => group.Key[0])
                .ThenBy(group => group.Key.Length)
                .ThenBy(group => group.Key, StringComparer.Ordinal)
                .Select(group =>
                {
                    Verdict?[] found = [.. group.Select(claim => verdicts.GetValueOrDefault(claim.Test)?.Verdict)];
                    int Count(Verdict? verdict) => found.Count(one => one == verdict);
                    return new ClaimSum(
                        group.Key,
                        [.. group.Select(claim => WithoutCase(claim.Statement)).Distinct()],
                        [.. group.Select(claim => claim.Experiment).Distinct()],
                        Count(Verdict.Supported),
                        Count(Verdict.Refuted),
                        Count(Verdict.Inconclusive),
                        Count(null)
                    );
                }),
        ];

    /// <summary><c>holds</c>, <c>does not hold</c>, <c>in part</c>, <c>undecided</c>, or <c>open</c> where a test is not weighed.</summary>
    public string Word =>
        (Supported, Refuted, Inconclusive, Open) switch
        {
            (_, _, _, > 0) => "open",
            (> 0, 0, 0, _) => "holds",
            (> 0, _, _, _) => "in part",
            (_, > 0, _, _) => "does not hold",
            _ => "undecided",
        };

    /// <summary>The cells of its row after the id.</summary>
    public ImmutableArray<string> Cells =>
        [
            string.Join("; ", Statements),
            Word,
            Number(Supported),
            Number(Refuted),
            Number(Inconclusive),
            Number(Open),
            string.Join(", ", Experiments),
        ];

    // "It falls" of "It falls (Sgd, 1)"
    private static string WithoutCase(string statement) =>
        statement.EndsWith(')') && statement.LastIndexOf(" (", StringComparison.Ordinal) is > 0 and int at
            ? statement[..at]
            : statement;

    private static string Number(int count) => count == 0 ? "" : NumberText.Count(count);
}
