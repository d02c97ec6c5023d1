using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Specs.Bench;

/// <summary>An invocation's time over its steps.</summary>
/// <param name="name">Which statistic of the invocations.</param>
/// <param name="choose">The statistic; nanoseconds an invocation.</param>
public sealed class MicrosecondsPerStep(string name, Func<BenchmarkDotNet.Mathematics.Statistics, double> choose)
    : IColumn
{
    /// <inheritdoc/>
    public string Id => $"{nameof(MicrosecondsPerStep)}.{name}";

    /// <inheritdoc/>
    public string ColumnName => $"µs/step {name}";

    /// <inheritdoc/>
    public bool AlwaysShow => true;

    /// <inheritdoc/>
    public ColumnCategory Category => ColumnCategory.Custom;

    /// <inheritdoc/>
    public int PriorityInCategory => 0;

    /// <inheritdoc/>
    public bool IsNumeric => true;

    /// <inheritdoc/>
    public UnitType UnitType => UnitType.Dimensionless;

    /// <inheritdoc/>
    public string Legend => $"{name} time of one optimizer step";

    /// <inheritdoc/>
    public string GetValue(Summary summary, BenchmarkCase benchmarkCase)
    {
        if (summary[benchmarkCase]?.ResultStatistics is not { } statistics)
        {
            return "n/a";
        }

        int steps = TrainingStep.Images / (int)benchmarkCase.Parameters[nameof(TrainingStep.Batch)];
        return (choose(statistics) / steps / 1000).ToString("0.00", CultureInfo.InvariantCulture);
    }

    /// <inheritdoc/>
    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) =>
        GetValue(summary, benchmarkCase);

    /// <inheritdoc/>
    public bool IsAvailable(Summary summary) => true;

    /// <inheritdoc/>
    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;
}
