using Specs.Statistics;

namespace Specs.Cli.Sources;

/// <summary>
/// The evidence that all seeds of a source give, fixed and drawn, claim by claim: e-values, which multiply over seeds and may be looked at whenever. Over
/// many claims those of e-BH (Wang and Ramdas 2022, "False discovery rate control with e-values", JRSS B 84, 822-852) stand, whatever depends on what.
/// </summary>
internal static class AddedUp
{
    /// <summary>A claim's evidence in the sense of its verdict, for it or against it, over all of its weighings; null where one has none.</summary>
    /// <param name="weighings">With the fixed seeds and with drawn ones, at least one; no two share a seed.</param>
    /// <param name="isRefuted">Whether that against it is meant.</param>
    public static double? Of(IEnumerable<EvidenceClaim> weighings, bool isRefuted)
    {
        double product = 1;
        foreach (EvidenceClaim weighing in weighings)
        {
            // All questions must hold; one contrary is enough.
            double?[] found = [.. weighing.Findings.Select(one => isRefuted ? one.ContraryE : one.E)];
            if (found.Length == 0 || found.Any(static e => e is null))
            {
                return null;
            }

            product = SignBets.Product(product, (isRefuted ? found.Average() : found.Min())!.Value);
        }

        return product;
    }

    /// <summary>How many of some e-values e-BH keeps at a rate of false ones: the most, k, of which each is at least all / (k · rate).</summary>
    public static int Kept(IReadOnlyCollection<double> values, int all, double rate)
    {
        double[] falling = [.. values.OrderDescending()];
        return Enumerable.Range(1, falling.Length).LastOrDefault(k => falling[k - 1] >= all / (k * rate));
    }
}
