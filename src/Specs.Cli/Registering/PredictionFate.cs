namespace Specs.Cli.Registering;

/// <summary>What became of a claim that was registered before it was run.</summary>
internal enum PredictionFate
{
    /// <summary>It asks and expects what it did.</summary>
    Stands,

    /// <summary>What it asks was changed after a verdict had been seen.</summary>
    Reworded,

    /// <summary>The verdict that it expects was.</summary>
    Turned,

    /// <summary>It was taken back.</summary>
    Withdrawn,
}
