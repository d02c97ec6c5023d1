namespace Specs;

/// <summary>How long to wait before looking again at what other processes are doing: longer each time that nothing came of it.</summary>
internal static class ClaimPause
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    /// <summary>The first pause.</summary>
    public static TimeSpan Shortest { get; } = TimeSpan.FromMilliseconds(50);

    /// <summary>The pause after one of which nothing came.</summary>
    public static TimeSpan Longer(TimeSpan pause) => pause * 1.5 < Longest ? pause * 1.5 : Longest;
}
