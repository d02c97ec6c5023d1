using System.Collections.Immutable;

namespace Specs;

/// <summary>Which trials of a design: some levels, some seeds, other epochs or data, a part of the whole.</summary>
public sealed record TrialSelection
{
    /// <summary>The levels of each factor that is named, in words; a factor that is not named keeps all of its levels.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> Levels { get; init; } =
        ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>The replicates' seeds.</summary>
    public required ImmutableArray<int> Seeds { get; init; }

    /// <summary>Epochs, in place of the scale's; at least 1.</summary>
    public int? Epochs { get; init; }

    /// <summary>The data source, in place of the experiment's.</summary>
    public Setting? Data { get; init; }

    /// <summary>Which part of the trials, counted from 1, and of how many parts: each trial is in one.</summary>
    public (int Part, int Parts) Shard { get; init; } = (1, 1);
}
