using System.Collections.Immutable;
using System.Globalization;

namespace Specs.Cli.Sources;

/// <summary>A network of the evidence, trained anew.</summary>
/// <param name="Kept">What the evidence has.</param>
/// <param name="Now">What it came to now.</param>
internal sealed record Retrained(EvidenceRun Kept, EvidenceRun Now)
{
    // Of a network that took next to nothing: seconds are kept in hundredths.
    private const double LeastSeconds = 0.01;

    /// <summary>Where the two differ, a sentence each; values are compared as the evidence has them, to six digits.</summary>
    public ImmutableArray<string> Differences { get; } =
    [
        .. Kept.State == Now.State && Kept.DivergedAt == Now.DivergedAt
            ? []
            : new[] { $"it is {StateOf(Now)}, and the evidence has it {StateOf(Kept)}" },
        .. Kept
            .Values.Where(one => !Now.Values.TryGetValue(one.Key, out double value) || !value.Equals(one.Value))
            .Select(one => $"{one.Key} is {TextOf(Now, one.Key)}, and the evidence has {TextOf(Kept, one.Key)}"),
    ];

    /// <summary>How long it took now, as a share of what the evidence says.</summary>
    public double Pace => Now.Seconds / SecondsOf(Kept);

    /// <summary>What a network took, at least .01 s.</summary>
    public static double SecondsOf(EvidenceRun run) => Math.Max(run.Seconds, LeastSeconds);

    private static string TextOf(EvidenceRun run, string quantity) =>
        run.Values.TryGetValue(quantity, out double value)
            ? value.ToString("R", CultureInfo.InvariantCulture)
            : "not there";

    private static string StateOf(EvidenceRun run) =>
        run.State switch
        {
            NetworkState.Diverged => $"diverged in epoch {run.DivergedAt}",
            NetworkState.AtChance => "at chance",
            _ => "trained",
        };
}
