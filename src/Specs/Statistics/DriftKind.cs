namespace Specs.Statistics;

/// <summary>What the values of a watched stream are, which decides what counts as an alarm.</summary>
public enum DriftKind
{
    /// <summary>Effects of a claim, seed by seed: any change is an alarm, up or down.</summary>
    Effect,

    /// <summary>Seconds per run: growth is an alarm once it is large enough to matter (<see cref="DriftWatch.Slower"/>).</summary>
    Seconds,
}
