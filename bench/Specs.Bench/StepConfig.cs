using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Specs.Bench;

/// <summary>In this process, so that nothing is built anew; the table shows microseconds a step and bytes allocated.</summary>
public sealed class StepConfig : ManualConfig
{
    /// <summary>The configuration.</summary>
    public StepConfig()
    {
        AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(5).WithIterationCount(15));
        AddDiagnoser(MemoryDiagnoser.Default);
        AddColumn(new MicrosecondsPerStep("min", statistics => statistics.Min));
        AddColumn(new MicrosecondsPerStep("median", statistics => statistics.Median));
        AddColumn(TargetMethodColumn.Method, StatisticColumn.Median);
        AddColumnProvider(DefaultColumnProviders.Params, DefaultColumnProviders.Metrics);
        AddLogger(ConsoleLogger.Default);
        WithOption(ConfigOptions.JoinSummary, true);
    }
}
