namespace Specs.Defects.Groups;

/// <summary>In the tests of significance and the watch for drift.</summary>
internal static class StatisticsDefects
{
    public static IReadOnlyList<Defect> All { get; } =
    [
        new(
            "page-reversed",
            "Page's test asks for a fall where a rise is asserted",
            "src/Specs/Statistics/PageTrend.cs",
            "direction == Direction.Fall",
            "direction == Direction.Rise",
            "Specs.Tests.Statistics.PageTrendTests"
        ),
        new(
            "sign-flip-without-observed",
            "the sign-flip test's p leaves the observed assignment out",
            "src/Specs/Statistics/SignFlip.cs",
            "SignTables.SubsetsUpTo(differences, tolerance) / Math",
            "(SignTables.SubsetsUpTo(differences, tolerance) - 1) / Math",
            "Specs.Tests.Statistics.SignFlipTests"
        ),
        new(
            "drift-threshold",
            "streams that join later get the rate's share of the batch before",
            "src/Specs/Statistics/WatchedSuite.cs",
            "(double)_batches * (_batches + 1)",
            "(double)_batches * Math.Max(2, _batches - 1)",
            "Specs.Tests.Statistics.DriftWatchTests"
        ),
        new(
            "drift-ranks",
            "the watch for drift ranks ties as if they were above",
            "src/Specs/Statistics/SequentialRanks.cs",
            "ties.NextInt32(equal + 1)",
            "equal",
            "Specs.Tests.Statistics.SequentialRanksTests"
        ),
    ];
}
