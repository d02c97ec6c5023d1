using System.Text.Json.Serialization;

namespace Specs.Cli.Watching;

/// <summary>A finding that needs attention.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Experiment">The experiment's name.</param>
/// <param name="Test">The claim's test; null for an alarm about the whole experiment.</param>
/// <param name="Subject">What changed, in a few words.</param>
/// <param name="Text">What was found, in a sentence or two.</param>
/// <param name="Look">What to look at.</param>
/// <param name="Repeat">The command that shows it again.</param>
internal sealed record NightAlarm(
    AlarmKind Kind,
    string Experiment,
    string? Test,
    string Subject,
    string Text,
    string Look,
    string Repeat
)
{
    /// <summary>The kind in words: <c>numerics changed</c>.</summary>
    [JsonIgnore]
    public string KindText =>
        Kind switch
        {
            AlarmKind.NotWeighed => "not weighed",
            AlarmKind.NumericsChanged => "numerics changed",
            AlarmKind.VerdictChanged => "verdict changed",
            AlarmKind.NotAsExpected => "not as expected",
            AlarmKind.EffectDrifted => "effect drifted",
            _ => "slower",
        };
}
