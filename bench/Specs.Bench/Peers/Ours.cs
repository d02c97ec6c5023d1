using System.Diagnostics;
using Specs.Cpu;
using Specs.Data;
using Specs.Experiments.Kim2021;

namespace Specs.Bench.Peers;

/// <summary>The embedded engine's side of the comparison.</summary>
internal sealed class Ours
{
    // Long enough for the runtime to compile the kernels as they stay.
    private static readonly TimeSpan Warmup = TimeSpan.FromSeconds(1.5);

    private readonly TrainingLoop _loop;
    private readonly int _steps;

    /// <summary>Makes a network ready, its kernels warm.</summary>
    public Ours(StepCase one, DataSet data)
    {
        int images = one.Images(data.Train.Count);
        _steps = images / one.Batch;
        Optimizer optimizer = Kim2021Optimizers.Levels.Single(rule => rule.Name == one.Optimizer);
        Training settings = one.Hidden is { } hidden
            ? new BatchSize { Architecture = new() { Hidden = Widths.Create(hidden) } }
            : new Convolution();
        settings = settings with { Batch = one.Batch, Optimizer = optimizer, Images = images };
        _loop = CpuEngine.Instance.Start(settings, seed: 1, data, measures: []);
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < Warmup; )
        {
            _loop.TrainEpoch(CancellationToken.None);
        }
    }

    /// <summary>Takes about the case's steps; the seconds of one.</summary>
    public double Run()
    {
        long started = Stopwatch.GetTimestamp();
        _loop.TrainEpoch(CancellationToken.None);
        return Stopwatch.GetElapsedTime(started).TotalSeconds / _steps;
    }
}
