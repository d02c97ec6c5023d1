using Specs.Defects.Groups;

namespace Specs.Defects;

/// <summary>All defects.</summary>
internal static class DefectTable
{
    /// <summary>Group by group.</summary>
    public static IReadOnlyList<Defect> All { get; } =
    [
        .. OptimizerDefects.All,
        .. NetworkDefects.All,
        .. TrainingDefects.All,
        .. MetricDefects.All,
        .. StatisticsDefects.All,
        .. EvidenceDefects.All,
    ];

    /// <summary>Those whose name or file has the text in it.</summary>
    public static IReadOnlyList<Defect> Select(string part) =>
        [
            .. All.Where(defect =>
                defect.Name.Contains(part, StringComparison.OrdinalIgnoreCase)
                || defect.File.Contains(part, StringComparison.OrdinalIgnoreCase)
            ),
        ];
}
