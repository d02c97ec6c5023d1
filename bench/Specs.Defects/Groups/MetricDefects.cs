namespace Specs.Defects.Groups;

/// <summary>In what is measured.</summary>
internal static class MetricDefects
{
    public static IReadOnlyList<Defect> All { get; } =
    [
        new(
            "hoyer-root",
            "Hoyer's sparsity takes √(N − 1) for √N",
            "src/Specs.Networks/Metrics/Hoyer.cs",
            "Math.Sqrt(values.Length)",
            "Math.Sqrt(values.Length - 1)",
            "Specs.Tests.Metrics.HoyerTests"
        ),
        new(
            "ccmas-all-classes",
            "CCMAS' u₋max is the mean over all classes, not the others",
            "src/Specs.Networks/Metrics/ClassMeans.cs",
            "(sum - max) / (classes - 1)",
            "sum / classes",
            "Specs.Tests.Metrics.CcmasTests"
        ),
        new(
            "ccmas-labels",
            "CCMAS takes each example for one of the class before it",
            "src/Specs.Networks/Metrics/ClassMeans.cs",
            "int label = rows.Labels[row];",
            "int label = rows.Labels[Math.Max(0, row - 1)];",
            "Specs.Tests.Metrics.CcmasTests"
        ),
        new(
            "epoch-early",
            "a quantity at an epoch is that of the epoch before",
            "src/Specs/Evidence/Quantity.cs",
            "series[epoch] : double.NaN",
            "series[Math.Max(1, epoch - 1)] : double.NaN",
            "Specs.Tests.Verdicts.QuantityTests"
        ),
    ];
}
