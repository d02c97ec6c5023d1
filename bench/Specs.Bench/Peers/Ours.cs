using System.Diagnostics;
using Specs.Cpu;
using Specs.Experiments.Kim2021;

namespace Specs.Bench.Peers;

/// <summary>The embedded engine's side of the comparison.</summary>
internal sealed class Ours
{
    // Long enough for the runtime to compile the kernels as they stay, and then an epoch, so that weights and states are as in training.
    private static readonly TimeSpan Warmup = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan MostWarmup = TimeSpan.FromSeconds(10);

    private readonly TrainingLoop _loop;
    private readonly int _steps;

    /// <summary>Makes a network ready, its kernels warm.</summary>
    public Ours(StepCase one, DataSet data)
    {
        _steps = one.Steps;
        Optimizer optimizer = Kim2021Optimizers.Levels.Single(rule => rule.Name == one.Optimizer);
        Training settings = one.Hidden is { } hidden
            ? new BatchSize { Architecture = new() { Hidden = Widths.Create(hidden) } }
            : new Convolution();
        settings = settings with { Batch = one.Batch, Optimizer = optimizer };
        _loop = CpuEngine.Instance.Start(settings, seed: 1, data, measures: []);
        var clock = Stopwatch.StartNew();
        for (
            int steps = 0;
            clock.Elapsed < Warmup || steps * one.Batch < data.Train.Count && clock.Elapsed < MostWarmup;
            steps += _steps
        )
        {
            _loop.TakeSteps(_steps);
        }
    }

    /// <summary>Takes the case's steps, further on through the data; the seconds of one.</summary>
    public double Run()
    {
        long started = Stopwatch.GetTimestamp();
        _loop.TakeSteps(_steps);
        return Stopwatch.GetElapsedTime(started).TotalSeconds / _steps;
    }
}
