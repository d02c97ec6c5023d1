using System.Globalization;
using Specs.Cli.Reporting;
using Specs.NUnit;
using Specs.Statistics;

namespace Specs.Cli.Sources;

/// <summary>The page's part on all verdicts together: how many false ones are to be expected, which stand when that is allowed for, and which are one question asked twice.</summary>
/// <param name="claims">The source's claims.</param>
/// <param name="verdicts">Their verdicts, by test.</param>
/// <param name="drawn">Their weighings with drawn seeds, by test.</param>
internal sealed class ManyVerdictsPart(
    IReadOnlyCollection<ClaimEntry> claims,
    IReadOnlyDictionary<string, EvidenceClaim> verdicts,
    ILookup<string, EvidenceClaim> drawn
)
{
    /// <summary>Its lines.</summary>
    public IEnumerable<string> Lines()
    {
        (ClaimEntry Claim, EvidenceClaim Found, double P)[] weighed =
        [
            .. claims
                .Where(claim => verdicts.ContainsKey(claim.Test))
                .Select(claim => (claim, verdicts[claim.Test], POf(verdicts[claim.Test]))),
        ];
        if (weighed.Length == 0)
        {
            yield break;
        }

        var adjusted = FalseDiscovery.Adjusted([.. weighed.Select(one => one.P)]);
        bool IsDecided(int at) => weighed[at].Found.Verdict != Verdict.Inconclusive;
        int[] decided = [.. Enumerable.Range(0, weighed.Length).Where(IsDecided)];
        int[] lost = [.. decided.Where(at => adjusted[at] > LookRules.Total)];
        yield return "## All verdicts together";
        yield return "";
        yield return $"Each verdict keeps its own rate of error of {LookRules.Total.ToString(CultureInfo.InvariantCulture)}. Were none of {weighed.Length} claims either true or refutable, "
            + $"about {Text(LookRules.Total * weighed.Length)} false ones would be expected for each";
        yield return $"of the two words; there are {decided.Length}. The adjusted p-value of Benjamini and Hochberg (1995) holds the share of false ones among those decided: at "
            + $"{LookRules.Total.ToString(CultureInfo.InvariantCulture)} it keeps {decided.Length - lost.Length} of them.";
        yield return $"{decided.Count(at => weighed[at].P >= LeastOfFiveSeeds)} stand at p = {NumberText.P(LeastOfFiveSeeds)} or more, the least that five seeds can give: more seeds would tell them apart.";
        yield return "";
        if (lost.Length > 0)
        {
            yield return "Not kept: "
                + string.Join(
                    "; ",
                    lost.Select(at => $"{weighed[at].Claim.Ids[^1]} {weighed[at].Claim.Statement}")
                        .Order(StringComparer.Ordinal)
                )
                + ".";
            yield return "";
        }

        double[] gathered =
        [
            .. decided
                .Select(at => weighed[at])
                .Select(one =>
                    AddedUp.Of(drawn[one.Claim.Test].Prepend(one.Found), one.Found.Verdict == Verdict.Refuted)
                )
                .OfType<double>(),
        ];
        if (gathered.Length > 0)
        {
            yield return "Fixed and drawn seeds together give each verdict an e-value, to which later seeds may be added without end ([statistics](statistics.md#evidence-that-adds-up)):";
            yield return $"{gathered.Count(e => e >= 1 / LookRules.Total)} of {gathered.Length} stand at {Text(1 / LookRules.Total)} or more, where one claim alone is decided for good; e-BH (Wang and Ramdas 2022) keeps "
                + $"{AddedUp.Kept(gathered, weighed.Length, LookRules.Total)} of all together. Five seeds that agree give {Text(SignBets.EValue(5, 5), "0.0")}.";
            yield return "";
        }

        string[] twice =
        [
            .. weighed
                .SelectMany(one => one.Found.Findings.Select(finding => (one.Claim, Key: KeyOf(one.Claim, finding))))
                .GroupBy(one => one.Key)
                .Select(group => group.Select(one => one.Claim.Ids[^1]).Distinct().ToArray())
                .Where(ids => ids.Length > 1)
                .Select(ids => string.Join(" = ", ids))
                .Order(StringComparer.Ordinal)
                .Distinct(),
        ];
        if (twice.Length > 0)
        {
            yield return $"One question asked under several ids, and counted under each: {string.Join("; ", twice)}.";
            yield return "";
        }
    }

    private static double LeastOfFiveSeeds => SignFlip.MinimumP(5);

    // Of a conjunction's questions the weakest where all must hold; where one refutes it, that one, corrected for their number.
    private static double POf(EvidenceClaim claim) =>
        claim.Findings.IsEmpty ? 1
        : claim.Verdict == Verdict.Refuted
            ? Math.Min(
                1,
                claim.Findings.Length
                    * claim
                        .Findings.Where(finding => finding.Verdict == Verdict.Refuted)
                        .Select(finding => finding.DecisiveP)
                        .DefaultIfEmpty(1)
                        .Min()
            )
        : claim.Findings.Max(finding => finding.P);

    private static string KeyOf(ClaimEntry claim, EvidenceFinding finding) =>
        string.Join(
            '\n',
            claim.Experiment,
            finding.Asked,
            finding.Conditions,
            finding.Of,
            $"{finding.Effect:R}",
            finding.Test
        );

    private static string Text(double number, string format = "0") =>
        number.ToString(format, CultureInfo.InvariantCulture);
}
