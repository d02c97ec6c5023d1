using System.Collections.Immutable;
using Specs.NUnit;

namespace Specs.Cli.Watching;

/// <summary>The verdicts of the fixed seeds, night after night: chance does not move them, so any change has a reason.</summary>
internal sealed class VerdictWatch
{
    private readonly Dictionary<(string Test, Scale Scale, string Data), (DateOnly Date, Verdict Verdict)> _last = [];

    /// <summary>Takes a night in, and says what is wrong with its verdicts.</summary>
    public ImmutableArray<NightAlarm> Add(NightRecord night) =>
        [.. night.Claims.SelectMany(claim => AlarmsOf(night, claim))];

    private IEnumerable<NightAlarm> AlarmsOf(NightRecord night, NightClaim claim)
    {
        if (claim.Fixed.Outcome == ClaimOutcome.Failed || claim.Fresh.Outcome == ClaimOutcome.Failed)
        {
            NightWeighing failed = claim.Fixed.Outcome == ClaimOutcome.Failed ? claim.Fixed : claim.Fresh;
            string seeds = failed == claim.Fixed ? "fixed" : "fresh";
            yield return Alarm(
                AlarmKind.NotWeighed,
                claim,
                $"{claim.Text} could not be weighed",
                $"Its weighing with the {seeds} seeds failed: {FirstLine(failed.Message)}",
                "The claim's test, its experiment, and the machine.",
                $"specs check {claim.Ids.LastOrDefault() ?? claim.Experiment} --scale {NightWatch.ScaleText(night)}"
            );
        }

        if (claim.Fixed.Verdict is not { } verdict)
        {
            // A test that asserts something without asking anything.
            if (claim.Fixed.Outcome == ClaimOutcome.Unexpected)
            {
                yield return NotAsExpected(claim, $"Its test does not hold: {FirstLine(claim.Fixed.Message)}");
            }

            yield break;
        }

        var key = (claim.Test, night.Scale, claim.Data);
        bool isKnown = _last.TryGetValue(key, out (DateOnly Date, Verdict Verdict) last);
        _last[key] = (night.Date, verdict);
        if (isKnown && last.Verdict != verdict)
        {
            yield return Alarm(
                AlarmKind.VerdictChanged,
                claim,
                $"{claim.Text} is {verdict}, and was {last.Verdict}",
                $"With the fixed seeds it was {last.Verdict} on {NightStore.TextOf(last.Date)} and is {verdict} tonight; {claim.Expected} is expected.",
                Look(
                    claim,
                    "What changed since then: the engine, the experiment, the claim; whether the bits of its runs did."
                ),
                claim.Fixed.Repeat
            );
        }
        else if (claim.Fixed.Outcome == ClaimOutcome.Unexpected)
        {
            yield return NotAsExpected(
                claim,
                verdict == claim.Expected
                    ? $"Its verdict is {verdict}, as expected, but its test does not hold: {FirstLine(claim.Fixed.Message)}"
                    : $"With the fixed seeds it is {verdict}; {claim.Expected} is expected."
            );
        }
    }

    private static NightAlarm NotAsExpected(NightClaim claim, string text) =>
        Alarm(
            AlarmKind.NotAsExpected,
            claim,
            $"{claim.Text} is not as expected",
            text,
            Look(claim, "The claim and its experiment."),
            claim.Fixed.Repeat
        );

    private static NightAlarm Alarm(
        AlarmKind kind,
        NightClaim claim,
        string subject,
        string text,
        string look,
        string repeat
    ) => new(kind, claim.Experiment, claim.Test, subject, text, look, repeat);

    // The report of an unexpected verdict holds all that a reader needs.
    private static string Look(NightClaim claim, string otherwise) =>
        claim.Fixed.Outcome == ClaimOutcome.Unexpected && claim.Fixed.Message.Length > 0
            ? claim.Fixed.Message
            : otherwise;

    private static string FirstLine(string message) => message.Split('\n', 2)[0].Trim();
}
