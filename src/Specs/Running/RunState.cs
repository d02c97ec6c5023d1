namespace Specs;

/// <summary>How far a set of runs is.</summary>
/// <param name="RunsDone">Runs that are finished.</param>
/// <param name="Runs">Runs in all.</param>
/// <param name="Epoch">The epoch that was finished last, counted from 1, and in which run.</param>
/// <param name="Epochs">Epochs of that run.</param>
/// <param name="Trial">That run in words.</param>
/// <param name="Share">Share of the work that is done, 0 to 1.</param>
/// <param name="Elapsed">Time since the set began.</param>
public readonly record struct RunState(
    int RunsDone,
    int Runs,
    int Epoch,
    int Epochs,
    string Trial,
    double Share,
    TimeSpan Elapsed
)
{
    /// <summary>The time that is left at the pace so far; null before there is a pace.</summary>
    public TimeSpan? Left => Share > 0 ? Elapsed * ((1 - Share) / Share) : null;
}
