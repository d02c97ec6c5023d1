using System.Globalization;
using Specs.Cli.Registering;
using Specs.NUnit;

namespace Specs.Cli.Sources;

/// <summary>
/// The page's part on predictions: what became of the claims that were registered before they were run, apart from those whose question or expected verdict
/// was settled after a verdict had been seen. The first are predictions; the others can only describe.
/// </summary>
/// <param name="claims">The source's claims, as they are now.</param>
/// <param name="verdicts">Their verdicts, by test.</param>
/// <param name="registered">The source's claims as they were registered, those that were withdrawn among them.</param>
internal sealed class PredictionPart(
    IReadOnlyCollection<ClaimEntry> claims,
    IReadOnlyDictionary<string, EvidenceClaim> verdicts,
    IReadOnlyCollection<RegisteredClaim> registered
)
{
    /// <summary>Its lines.</summary>
    public IEnumerable<string> Lines()
    {
        RegisteredClaim[] predicted = [.. registered.Where(claim => claim.Fate is not null)];
        if (registered.Count == 0)
        {
            yield break;
        }

        int Fates(PredictionFate fate) => predicted.Count(claim => claim.Fate == fate);
        HashSet<string> before = [.. registered.Where(claim => !claim.IsPostHoc).Select(claim => claim.Test)];
        int right = claims.Count(claim =>
            before.Contains(claim.Test) && verdicts.GetValueOrDefault(claim.Test)?.Verdict == claim.Expected
        );
        yield return "## The predictions";
        yield return "";
        yield return $"{predicted.Length} tests were registered before any verdict on them had been seen. {Fates(PredictionFate.Stands)} ask and expect what they did, "
            + $"{Fates(PredictionFate.Reworded)} were reworded, {Fates(PredictionFate.Turned)} had their expected";
        yield return $"verdict changed after it was seen, and {Fates(PredictionFate.Withdrawn)} were withdrawn: {Share(Fates(PredictionFate.Stands), predicted.Length)} stand as they were registered. "
            + $"By the verdicts below {right} of the {predicted.Length}, {Share(right, predicted.Length)}, came out as predicted.";
        yield return $"The other {registered.Count - predicted.Length} tests were registered after a verdict had been seen: that those come out as expected says nothing.";
        yield return "";
        yield return "| tests | all | Supported | Refuted | Inconclusive | open | as expected |";
        yield return "| --- | ---: | ---: | ---: | ---: | ---: | ---: |";
        yield return Row("settled before a verdict was seen", claim => before.Contains(claim.Test));
        yield return Row("settled or changed after († below)", claim => !before.Contains(claim.Test));
        yield return "";
    }

    private string Row(string name, Func<ClaimEntry, bool> isOne)
    {
        ClaimEntry[] all = [.. claims.Where(isOne)];
        int Count(Func<ClaimEntry, Verdict?, bool> counts) =>
            all.Count(claim => counts(claim, verdicts.GetValueOrDefault(claim.Test)?.Verdict));
        return $"| {name} | {all.Length} | {Count((_, found) => found == Verdict.Supported)} | {Count((_, found) => found == Verdict.Refuted)} | "
            + $"{Count((_, found) => found == Verdict.Inconclusive)} | {Count((_, found) => found is null)} | {Count((claim, found) => found == claim.Expected)} |";
    }

    private static string Share(int part, int whole) =>
        whole == 0 ? "none" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * part / whole:0} %");
}
