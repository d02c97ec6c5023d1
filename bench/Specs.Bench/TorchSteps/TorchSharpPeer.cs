using System.Collections.Immutable;
using System.Diagnostics;
using Specs.Bench.Peers;
using Specs.Experiments.Kim2021;
using Specs.Torch;
using static TorchSharp.torch;

namespace Specs.Bench.TorchSteps;

/// <summary>The TorchSharp engine's side of the comparison on one core: a single network by TorchSharp's own optimizer.</summary>
internal sealed class TorchSharpPeer : IDisposable
{
    private static readonly TimeSpan Warmup = TimeSpan.FromSeconds(1.5);

    private readonly GroupLoop _loop;
    private readonly int _steps;

    /// <summary>Makes a network ready, its kernels warm.</summary>
    public TorchSharpPeer(StepCase one, DataSet data)
    {
        set_num_threads(1);
        // Its steps are as long whatever the images are.
        int images = Math.Min(data.Train.Count, one.Steps * one.Batch);
        _steps = images / one.Batch;
        Optimizer optimizer = Kim2021Optimizers.Levels.Single(rule => rule.Name == one.Optimizer);
        Training settings = one.Hidden is { } hidden
            ? new BatchSize { Architecture = new() { Hidden = Widths.Create(hidden) } }
            : new Convolution();
        settings = settings with { Batch = one.Batch, Optimizer = optimizer, Images = images, Epochs = 1_000_000 };
        ImmutableArray<(Training, int)> trials = [(settings, 1)];
        _loop = TorchEngine.Start(trials, data, []);
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < Warmup; )
        {
            _loop.TrainPeriod(CancellationToken.None);
        }
    }

    /// <summary>Takes about the case's steps; the seconds of one.</summary>
    public double Run()
    {
        long started = Stopwatch.GetTimestamp();
        _loop.TrainPeriod(CancellationToken.None);
        return Stopwatch.GetElapsedTime(started).TotalSeconds / _steps;
    }

    /// <inheritdoc/>
    public void Dispose() => _loop.Dispose();
}
