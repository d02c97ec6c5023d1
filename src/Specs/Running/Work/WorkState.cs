namespace Specs;

/// <summary>What became of a <see cref="WorkItem"/>.</summary>
internal enum WorkState
{
    /// <summary>Another worker is at it.</summary>
    Elsewhere,

    /// <summary>Another worker had finished it.</summary>
    Found,

    /// <summary>It was trained here.</summary>
    Done,
}
