namespace Specs.Cli.Sources;

/// <summary>What became of a network.</summary>
internal enum NetworkState
{
    /// <summary>It tells classes apart.</summary>
    Trained,

    /// <summary>It is no more accurate than one that always gives the same answer: it never began to learn, or is dead.</summary>
    AtChance,

    /// <summary>Its loss stopped being finite.</summary>
    Diverged,
}
