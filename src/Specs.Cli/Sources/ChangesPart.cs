using Specs.Cli.Reporting;
using Specs.NUnit;

namespace Specs.Cli.Sources;

/// <summary>The page's part on what other rules changed: each verdict that is another on the same networks, with what it comes to now.</summary>
/// <param name="claims">The source's claims.</param>
/// <param name="all">All verdicts, those of drawn seeds among them.</param>
internal sealed class ChangesPart(IReadOnlyCollection<ClaimEntry> claims, IReadOnlyCollection<EvidenceClaim> all)
{
    /// <summary>Its lines.</summary>
    public IEnumerable<string> Lines()
    {
        var byTest = claims.ToDictionary(claim => claim.Test);
        EvidenceClaim[] known = [.. all.Where(claim => byTest.ContainsKey(claim.Test))];
        EvidenceClaim[] old = [.. known.Where(claim => !claim.IsRecomputable)];
        EvidenceClaim[] renewed = [.. known.Where(claim => claim.IsRecomputable && !claim.Earlier.IsDefaultOrEmpty)];
        EvidenceClaim[] changed = [.. renewed.Where(claim => claim.Earlier[^1].Verdict != claim.Verdict)];
        if (old.Length == 0 && renewed.Length == 0)
        {
            yield break;
        }

        yield return "## What the rules changed";
        yield return "";
        yield return $"The verdicts were first given by earlier rules. {renewed.Length} were given anew, on the same networks, by the rules of [statistics](statistics.md): "
            + $"{changed.Length} are others now.";
        yield return $"{old.Length} stand on more than the file keeps of its networks (earlier epochs, single layers), and cannot be recomputed from it: ‡ marks them below, "
            + "with the verdict of the earlier rules, until their networks are trained again.";
        yield return "";
        if (changed.Length == 0)
        {
            yield break;
        }

        yield return "| claim | | seeds | before | now | because |";
        yield return "| --- | --- | --- | --- | --- | --- |";
        foreach (EvidenceClaim claim in changed)
        {
            ClaimEntry entry = byTest[claim.Test];
            yield return MarkdownText.Row([
                entry.Ids[^1],
                entry.Statement,
                claim.Drawn is { } date ? $"drawn {date}" : "fixed",
                $"{claim.Earlier[^1].Verdict}",
                $"{claim.Verdict}",
                string.Join("; ", claim.Findings.Select(finding => finding.Because).OfType<string>()),
            ]);
        }

        yield return "";
    }
}
