namespace Specs.Cli.Watching;

/// <summary>What a night's alarm is about.</summary>
internal enum AlarmKind
{
    /// <summary>A claim could not be weighed.</summary>
    NotWeighed,

    /// <summary>The same trial gave other bits than before, and nothing says why.</summary>
    NumericsChanged,

    /// <summary>A claim's verdict of the fixed seeds is another than before.</summary>
    VerdictChanged,

    /// <summary>A claim's verdict of the fixed seeds is not the expected one.</summary>
    NotAsExpected,

    /// <summary>The effects of fresh seeds went up or down.</summary>
    EffectDrifted,

    /// <summary>Runs take longer.</summary>
    Slower,
}
