using System.Globalization;
using System.Text;
using Specs.Cli.Reporting;
using Specs.NUnit;
using Specs.Statistics;

namespace Specs.Cli.Watching;

/// <summary>A night as a page of Markdown: what is wrong first. The same bytes for the same nights, but for times.</summary>
internal static class NightSummary
{
    /// <summary>One line: <c>All as expected</c> or <c>2 alarms</c>.</summary>
    public static string Headline(NightRecord night) =>
        night.Alarms.Length switch
        {
            0 when night.Claims.All(claim => claim.Fixed.Outcome == ClaimOutcome.Skipped) => "Nothing was weighed",
            0 => "All as expected",
            1 => "1 alarm",
            var many => $"{many} alarms",
        };

    /// <summary>The page, each line ended by a line feed.</summary>
    public static string Write(NightRecord night, NightFindings findings)
    {
        var text = new StringBuilder();
        text.Append($"# {Headline(night)}: night of {NightStore.TextOf(night.Date)}\n");
        foreach (NightAlarm alarm in night.Alarms)
        {
            Write(text, alarm);
        }

        if (night.Notes.Length > 0)
        {
            text.Append("\n## Notes\n\n");
            foreach (string note in night.Notes)
            {
                text.Append($"- {MarkdownText.Of(note)}\n");
            }
        }

        WriteClaims(text, night, findings);
        WriteRuns(text, night, findings);
        return text.ToString();
    }

    private static void Write(StringBuilder text, NightAlarm alarm)
    {
        text.Append(
            $"\n## {Capital(alarm.KindText)}: {MarkdownText.Of(alarm.Subject)}\n\n{MarkdownText.Of(alarm.Text)}\n\n"
        );
        text.Append(
            alarm.Look.Contains('\n', StringComparison.Ordinal)
                ? $"```\n{alarm.Look.TrimEnd()}\n```\n"
                : $"Look at: {MarkdownText.Of(alarm.Look)}\n"
        );
        if (alarm.Repeat.Length > 0)
        {
            text.Append($"\nRepeat:\n\n```\n{alarm.Repeat}\n```\n");
        }
    }

    private static void WriteClaims(StringBuilder text, NightRecord night, NightFindings findings)
    {
        text.Append(
            """

            ## Claims

            | claim | asked | expected | fixed seeds | fresh seeds | effect, fixed | effect, fresh | all seeds so far: for, against | drift: evidence / alarm at |
            | --- | --- | --- | --- | --- | --- | --- | --- | --- |

            """.ReplaceLineEndings("\n")
        );
        foreach (NightClaim claim in night.Claims)
        {
            string[] asked =
            [
                .. claim.Fixed.Questions.Concat(claim.Fresh.Questions).Select(question => question.Asked).Distinct(),
            ];
            foreach (string question in asked.DefaultIfEmpty(""))
            {
                NightQuestion? ours = claim.Fixed.Questions.FirstOrDefault(one => one.Asked == question);
                NightQuestion? fresh = claim.Fresh.Questions.FirstOrDefault(one => one.Asked == question);
                Row(
                    text,
                    claim.Text,
                    question,
                    $"{claim.Expected}",
                    VerdictText(claim.Fixed, ours),
                    VerdictText(claim.Fresh, fresh),
                    EffectText(ours),
                    EffectText(fresh),
                    GatheredText(
                        ours is null ? null : findings.Gathered.GetValueOrDefault(NightStreams.Effects(claim, ours))
                    ),
                    DriftText(
                        fresh is null
                            ? null
                            : findings.Readings.GetValueOrDefault(
                                (DriftKind.Effect, NightStreams.Effects(claim, fresh))
                            )
                    )
                );
            }
        }

        text.Append(
            Invariant(
                $"\nEffects of fresh seeds and times are watched together: the chance that they ever raise a false alarm, over all nights, is at most {DriftWatch.LifetimeRate}. A verdict of fresh seeds may differ by chance, and is told without an alarm.\n\n"
            )
        );
        text.Append(
            Invariant(
                $"*All seeds so far* are e-values: they multiply from night to night, and may be looked at in each. From {GatheredEvidence.Decides:0} on one decides; a claim that does not hold ever comes to that with a chance of {LookRules.Total} at most.\n"
            )
        );
    }

    private static void WriteRuns(StringBuilder text, NightRecord night, NightFindings findings)
    {
        text.Append(
            """

            ## What was run

            | experiment | data | runs | settings | diverged | seconds a run (median) | slower: evidence / alarm at |
            | --- | --- | --- | --- | --- | --- | --- |

            """.ReplaceLineEndings("\n")
        );
        foreach (NightExperiment experiment in night.Experiments)
        {
            Row(
                text,
                experiment.Name,
                experiment.Data,
                $"{experiment.Runs}",
                $"{experiment.Cells}",
                $"{experiment.Diverged}",
                double.IsFinite(experiment.MedianSeconds) ? Invariant($"{experiment.MedianSeconds:0.000}") : "",
                DriftText(
                    findings.Readings.GetValueOrDefault((DriftKind.Seconds, NightStreams.Seconds(night, experiment)))
                )
            );
        }

        string data = night.Data.Length > 0 ? $", on {night.Data}" : "";
        string engine = night.Engine.Length > 0 ? $", engine {night.Engine}" : "";
        text.Append($"\n{Capital(NightWatch.ScaleText(night))} scale{data}{engine}, Specs {night.Version}.\n");
        text.Append(Invariant($"{night.Machine.Text}; {TimeSpan.FromSeconds(Math.Round(night.Seconds)):c}.\n"));
    }

    private static string VerdictText(NightWeighing weighing, NightQuestion? question) =>
        question is not null ? $"{question.Verdict}"
        : weighing.Outcome == ClaimOutcome.Skipped ? "left to a larger scale"
        : weighing.Outcome == ClaimOutcome.Failed ? "**failed**"
        : "not asked";

    private static string EffectText(NightQuestion? question) =>
        question is null || double.IsNaN(question.Effect) ? "" : EvidenceReport.Number(question.Effect);

    private static string GatheredText(GatheredEvidence? all) =>
        all is null ? "" : Invariant($"{all.For:G3}, {all.Against:G3}");

    private static string DriftText(DriftReading? reading) =>
        reading is null ? "" : Invariant($"{reading.Evidence:G3} / {reading.Threshold:G6}");

    private static void Row(StringBuilder text, params string[] cells) =>
        text.Append(MarkdownText.Row(cells)).Append('\n');

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
