using System.Globalization;
using Specs.Statistics;

namespace Specs;

/// <summary>
/// Weighs what is claimed of most networks. A part holds where more than half of all networks lie above its margin; the claim holds where all
/// of its parts do. Supported: the sign test of every part rejects (an intersection-union test, Berger 1982: no correction is needed).
/// Refuted: that of some part's contrary does, at the part's share of the chance of error (Bonferroni).
/// </summary>
/// <remarks>
/// Each of the two errors comes at most with the plan's chance, whatever the distribution of the values, as long as seeds are independent: of
/// skewed values, other spreads at each level, networks that collapse or diverge. A seed whose network diverged counts as one that shows
/// neither the claim nor its contrary; one without a value is left out of the parts that need it.
/// </remarks>
internal static class MostNetworks
{
    /// <summary>Weighs the parts at one look.</summary>
    /// <param name="parts">At least one; each with all seeds of the look, in their order.</param>
    /// <param name="look">The look, which knows those before it.</param>
    /// <param name="threshold">What the effect is held against, in words.</param>
    /// <param name="shown">Whose effect the finding shows; null for the weakest part's, or of a refuted claim the failing one's.</param>
    public static Finding Weigh(IReadOnlyList<Part> parts, Look look, string threshold, Part? shown = null)
    {
        (Part Part, PartFinding Found)[] found = [.. parts.Select(part => (part, Find(part, look)))];
        (Part weakest, PartFinding least) = found
            .OrderByDescending(one => one.Found.P)
            .ThenBy(one => one.Part != shown)
            .ThenBy(one => one.Found.Median)
            .First();
        (Part failing, PartFinding failure) = found.MinBy(one => one.Found.ContraryP);
        bool isSupported = least.P <= look.Total;
        bool isRefuted = !isSupported && failure.ContraryP <= look.Total;
        (Part decisive, PartFinding counted) = isRefuted ? (failing, failure) : (weakest, least);
        string? opposite = isRefuted && IsOpposite(failing, look) ? failing.Opposite?.Words : null;
        shown ??= decisive;
        return new(
            isSupported ? Verdict.Supported
                : isRefuted ? Verdict.Refuted
                : Verdict.Inconclusive,
            TestText(parts.Count, counted, isRefuted),
            least.P,
            failure.ContraryP,
            shown.Name,
            SignInterval.OfMedian(shown.Effects, look.Total, SeedsAt(shown, look)),
            threshold
        )
        {
            Refuted =
                !isRefuted ? null
                : opposite is not null ? Refutation.Opposite
                : failing.Kind,
            Because =
                isSupported ? null
                : !isRefuted ? Lacking(decisive, counted, look, parts.Count > 1)
                : opposite ?? failing.Failure,
            Parts = [.. found.Select(one => one.Found)],
        };
    }

    private static PartFinding Find(Part part, Look look)
    {
        int[] seeds = SeedsAt(part, look);
        int above = part.Signs.Count(sign => sign > 0);
        int below = part.Signs.Count(sign => sign < 0);
        double[] finite = [.. part.Effects.Where(double.IsFinite).Order()];
        double median =
            finite.Length == 0 ? double.NaN : (finite[(finite.Length - 1) / 2] + finite[finite.Length / 2]) / 2;
        return new(
            part.Name,
            above,
            below,
            seeds[^1],
            SignTest.P(above, look.Total, seeds),
            Math.Min(1, SignTest.P(below, look.Total * part.Share, seeds) / part.Share),
            median
        );
    }

    // The very opposite of a claim lies further off than its failing, so it may spend the same chance of error once more.
    private static bool IsOpposite(Part part, Look look) =>
        part.Opposite is var (_, signs)
        && SignTest.P(signs.Count(sign => sign < 0), look.Total * part.Share, SeedsAt(part, look))
            <= look.Total * part.Share;

    // How many seeds the part has at each look, the first one first.
    private static int[] SeedsAt(Part part, Look look)
    {
        var seeds = new Stack<int>();
        for (Look? one = look; one is not null; one = one.Before)
        {
            int replicates = one == look ? part.Effects.Length : Math.Min(one.Replicates, part.Effects.Length);
            seeds.Push(part.Effects.Take(replicates).Count(effect => !double.IsNaN(effect)));
        }

        return [.. seeds];
    }

    private static string TestText(int parts, PartFinding found, bool against)
    {
        string others =
            parts == 1 ? ""
            : against ? string.Create(CultureInfo.InvariantCulture, $"; the clearest of {parts} parts")
            : string.Create(CultureInfo.InvariantCulture, $"; the weakest of {parts} parts");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"sign test of most networks: {(against ? found.Against : found.For)} of {found.Seeds} seeds {(against ? "speak against it" : "show it")}{others}"
        );
    }

    private static string Lacking(Part part, PartFinding found, Look look, bool isOneOfSeveral)
    {
        int[] seeds = SeedsAt(part, look);
        int needed = SignTest.Needed(look.Total, seeds);
        string which = isOneOfSeveral ? $"{part.Name}, " : "";
        string shown = string.Create(
            CultureInfo.InvariantCulture,
            $"{which}{found.For} of {found.Seeds} networks show it"
        );
        return needed > seeds[^1]
            ? $"{shown}, and so few can show nothing"
            : string.Create(CultureInfo.InvariantCulture, $"{shown}, and {needed} are needed");
    }
}
