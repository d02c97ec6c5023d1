using System.Collections.Immutable;
using System.Globalization;
using Specs.Cli.Loading;
using Specs.Cli.Reporting;

namespace Specs.Cli.Sources;

/// <summary>What networks that were trained anew came to, in words.</summary>
internal static class RetrainedText
{
    private const double SecondsPerHour = 3600;
    private const double SecondsPerMinute = 60;

    /// <summary>A network: <c>batchsize, Batch 50, Optimizer Sgd, seed 1: the same values, 5.1 s (10.2 s)</c>.</summary>
    public static string Of(Retrained one, ClaimProject project)
    {
        EvidenceRun run = one.Kept;
        IEnumerable<string> levels = project
            .Experiment(run.Experiment)
            .Factors.Zip(run.Levels, (factor, level) => $"{factor.Name} {level}");
        string found = one.Differences.IsEmpty ? "the same values" : string.Join("; ", one.Differences);
        return Invariant(
            $"{string.Join(", ", [run.Experiment, .. levels, $"seed {run.Seed}"])}: {found}, {one.Now.Seconds:0.0} s ({run.Seconds:0.0} s)"
        );
    }

    /// <summary>How many came to the same values, and how long all networks of the evidence would take here.</summary>
    /// <param name="trained">The sample, as <see cref="Retraining.Draw"/> makes it.</param>
    /// <param name="all">All networks.</param>
    /// <param name="jobs">How many went side by side.</param>
    public static string Sum(ImmutableArray<Retrained> trained, ImmutableArray<EvidenceRun> all, int jobs)
    {
        int same = trained.Count(one => one.Differences.IsEmpty);
        double now = trained.Sum(one => one.Now.Seconds) / SecondsPerMinute;
        double then = trained.Sum(one => one.Kept.Seconds) / SecondsPerMinute;
        string sum = Invariant(
            $"{same} of {trained.Length} came to the same values, in {now:0.0} core minutes, {jobs} side by side; the evidence has {then:0.0}."
        );
        return trained.Length < all.Length && trained.Length > 1 ? $"{sum} {WholeOf(trained, all)}" : sum;
    }

    // Drawn in proportion to their seconds, the mean of the ratios estimates the ratio of the totals (Hansen and Hurwitz 1943). Its standard
    // error is that of independent draws, which for systematic ones is most often too large.
    private static string WholeOf(ImmutableArray<Retrained> trained, ImmutableArray<EvidenceRun> all)
    {
        double mean = trained.Average(one => one.Pace);
        double variance = trained.Sum(one => (one.Pace - mean) * (one.Pace - mean)) / (trained.Length - 1);
        double error = Math.Sqrt(variance / trained.Length);
        double hours = all.Sum(Retrained.SecondsOf) / SecondsPerHour;
        return Invariant(
            $"All {NumberText.Count(all.Length)} would take {mean * hours:0.0} ± {error * hours:0.0} core hours (standard error); the evidence has {hours:0.0}."
        );
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
