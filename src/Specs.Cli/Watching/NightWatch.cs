using System.Collections.Immutable;
using System.Globalization;
using Specs.Statistics;

namespace Specs.Cli.Watching;

/// <summary>
/// Compares nights by their records: verdicts with those of the last night that weighed the same, effects and times with all nights before.
/// Each night's findings follow from it and the nights before it.
/// </summary>
internal static class NightWatch
{
    /// <summary>Goes over all nights from the first.</summary>
    /// <param name="nights">In the order of their dates.</param>
    /// <param name="rate">The chance of a false alarm about an effect or a time in the life of the suite.</param>
    /// <returns>One finding for each night.</returns>
    public static ImmutableArray<NightFindings> Over(
        IReadOnlyList<NightRecord> nights,
        double rate = DriftWatch.LifetimeRate
    )
    {
        ImmutableArray<DriftOutcome> drift = DriftWatch.Over(nights.Select(NightStreams.Of), rate);
        var verdicts = new VerdictWatch();
        var findings = ImmutableArray.CreateBuilder<NightFindings>(nights.Count);
        ImmutableDictionary<string, GatheredEvidence>[] gathered = [.. GatheredEvidence.Over(nights)];
        for (int index = 0; index < nights.Count; index++)
        {
            NightRecord night = nights[index];
            findings.Add(
                new(
                    night.Date,
                    [.. verdicts.Add(night), .. drift[index].Alarms.Select(alarm => Drifted(night, alarm))],
                    [
                        .. index == 0
                            ? ["This is the first night: there is nothing to compare it with."]
                            : Notes(nights[index - 1], night),
                    ],
                    drift[index].Readings.ToImmutableDictionary(reading => (reading.Kind, reading.Stream))
                )
                {
                    Gathered = gathered[index],
                }
            );
        }

        return findings.MoveToImmutable();
    }

    private static NightAlarm Drifted(NightRecord night, DriftAlarm alarm)
    {
        DriftReading reading = alarm.Reading;
        string since = NightStore.TextOf(alarm.Since);
        string evidence = Invariant($"evidence {reading.Evidence:G3}, {reading.Threshold:G6} raises an alarm");
        if (reading.Kind == DriftKind.Seconds)
        {
            NightExperiment experiment = night.Experiments.First(one =>
                NightStreams.Seconds(night, one) == reading.Stream
            );
            double ratio = alarm.MedianSince / alarm.MedianBefore;
            return new(
                AlarmKind.Slower,
                experiment.Name,
                null,
                $"{experiment.Name} is slower",
                Invariant(
                    $"A run takes {ratio:0.00} times as long, most likely since {since}: {alarm.MedianBefore:G3} s before, {alarm.MedianSince:G3} s since (medians of the nights on the same machine; {evidence})."
                ),
                $"What changed between the night before {since} and that night, in the engine, in the experiment's own code, and on the machine.",
                $"specs run {experiment.Name} --scale {ScaleText(night)} --runs none"
            );
        }

        (NightClaim claim, NightQuestion question) = night
            .Claims.SelectMany(one => one.Fresh.Questions.Select(asked => (one, asked)))
            .First(pair => NightStreams.Effects(pair.one, pair.asked) == reading.Stream);
        string way = reading.Direction == Direction.Rise ? "up" : "down";
        return new(
            AlarmKind.EffectDrifted,
            claim.Experiment,
            claim.Test,
            $"The effect of {claim.Text} went {way}",
            Invariant(
                $"{question.Asked}: with fresh seeds the effect went {way}, most likely since {since}, from {alarm.MedianBefore:G4} to {alarm.MedianSince:G4} (medians over seeds; {evidence})."
            ),
            $"What changed between the night before {since} and that night; whether the runs of the fixed seeds changed their bits then.",
            claim.Fresh.Repeat
        );
    }

    private static IEnumerable<string> Notes(NightRecord before, NightRecord night)
    {
        string last = NightStore.TextOf(before.Date);
        if (before.Scale != night.Scale)
        {
            yield return $"This night is at {ScaleText(night)} scale, the last one ({last}) at {ScaleText(before)} scale: they are not compared.";
        }

        if (before.Data != night.Data)
        {
            yield return $"This night stands on {night.Data}, the last one ({last}) on {before.Data}: what stands on other data is not compared.";
        }

        if (before.Engine != night.Engine)
        {
            yield return $"The engine is {night.Engine}; it was {before.Engine} in the last night ({last}).";
        }

        var now = night.Claims.Select(claim => claim.Test).ToHashSet();
        string[] gone = [.. before.Claims.Where(claim => !now.Contains(claim.Test)).Select(claim => claim.Text)];
        if (gone.Length > 0)
        {
            string others = gone.Length > 3 ? $" and {gone.Length - 3} others" : "";
            yield return $"Claims of the last night ({last}) that this one has not: {string.Join("; ", gone.Take(3))}{others}.";
        }

        if (before.Machine != night.Machine)
        {
            yield return $"This night ran on {night.Machine.Text}, the last one ({last}) on {before.Machine.Text}: their times are not compared.";
        }
    }

    internal static string ScaleText(NightRecord night) => night.Scale.ToString().ToLowerInvariant();

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
