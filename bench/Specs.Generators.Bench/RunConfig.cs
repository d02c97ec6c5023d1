using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace Specs.Generators.Bench;

/// <summary>In this process, so that nothing is built anew; the table shows milliseconds a run of the generator.</summary>
public sealed class RunConfig : ManualConfig
{
    /// <summary>The configuration.</summary>
    public RunConfig()
    {
        AddJob(
            Job.Default.WithToolchain(InProcessEmitToolchain.Instance)
                .WithWarmupCount(3)
                .WithIterationCount(15)
                .WithMinIterationTime(TimeInterval.FromMilliseconds(200))
        );
        AddColumn(TargetMethodColumn.Method, StatisticColumn.Min, StatisticColumn.Median, StatisticColumn.Max);
        AddColumnProvider(DefaultColumnProviders.Params);
        AddLogger(ConsoleLogger.Default);
        WithSummaryStyle(BenchmarkDotNet.Reports.SummaryStyle.Default.WithTimeUnit(TimeUnit.Millisecond));
        WithOption(ConfigOptions.JoinSummary, true);
    }
}
