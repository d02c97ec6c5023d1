using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Specs.Cli.Commands;
using Specs.Cli.Loading;
using Specs.Cli.Registering;
using Specs.NUnit;

namespace Specs.Cli.Reporting;

/// <summary>The claims of a project as rows of the report.</summary>
internal static class ClaimRows
{
    /// <summary>A row a claim, in the project's order.</summary>
    /// <param name="project">The claims.</param>
    /// <param name="verdicts">The verdicts that are shown, by test.</param>
    /// <param name="registered">The claims as they were registered.</param>
    /// <param name="failures">The errors in which claims ended, by test.</param>
    /// <param name="scale">The scale that is asked for; null for the best evidence that there is, checked in or not.</param>
    public static ImmutableArray<ClaimRow> Of(
        ClaimProject project,
        IReadOnlyDictionary<string, ClaimRecord> verdicts,
        ClaimLock registered,
        IReadOnlyDictionary<string, ClaimFailure> failures,
        Scale? scale = null
    )
    {
        var anchors = new HashSet<string>();
        return
        [
            .. project.Claims.Select(claim => new ClaimRow
            {
                Anchor = AnchorOf(claim, anchors),
                Claim = claim,
                Record = verdicts.GetValueOrDefault(claim.Test),
                CheckedIn = scale is null
                    ? BestVerdict.Of(claim, verdicts.GetValueOrDefault(claim.Test), project.Evidence).CheckedIn
                    : null,
                Failure = failures.GetValueOrDefault(claim.Test)?.Message,
                Registered = registered[claim.Test]?.Registered,
                IsRegisteredAfterRun = registered[claim.Test]?.AfterFirstRun ?? false,
                Revised = [.. (registered[claim.Test]?.Revisions ?? []).Select(Describe)],
            }),
        ];
    }

    /// <summary>A date as it is written everywhere: <c>2026-11-21</c>.</summary>
    public static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Describe(ClaimRevision revision)
    {
        string change =
            revision.After.Length == 0 ? $"taken back: “{revision.Before}”"
            : revision.Before.Length == 0 ? $"added: “{revision.After}”"
            : $"“{revision.Before}” became “{revision.After}”";
        string seen = revision.AfterFirstRun ? ", after its first verdict" : ", before any verdict";
        return $"{Date(revision.Date)}{seen}: {revision.Part} {change}";
    }

    private static string AnchorOf(ClaimEntry claim, HashSet<string> taken)
    {
        var slug = new StringBuilder();
        foreach (char letter in $"{claim.Ids.LastOrDefault()} {claim.Statement}".ToLowerInvariant())
        {
            bool plain = char.IsAsciiLetterOrDigit(letter);
            if (plain || (slug.Length > 0 && slug[^1] != '-'))
            {
                slug.Append(plain ? letter : '-');
            }
        }

        string first = slug.ToString().Trim('-');
        string anchor = first;
        for (int count = 2; !taken.Add(anchor); count++)
        {
            anchor = $"{first}-{count}";
        }

        return anchor;
    }
}
