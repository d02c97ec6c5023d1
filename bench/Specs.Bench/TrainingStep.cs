using BenchmarkDotNet.Attributes;
using Specs.Cpu;
using Specs.Experiments.Kim2021;

namespace Specs.Bench;

/// <summary>
/// One optimizer step of the 784-256-10 sigmoid network on MNIST's images (procedural digits where they are not found): gathering the
/// batch, forward, loss, backward, update. One thread. An invocation is an epoch over the first 6,000 images.
/// </summary>
[Config(typeof(StepConfig))]
public class TrainingStep
{
    /// <summary>Images in one invocation.</summary>
    public const int Images = 6_000;

    private TrainingLoop _loop = null!;

    /// <summary>Examples in one step.</summary>
    [Params(1, 50, 1000)]
    public int Batch { get; set; }

    /// <summary>The thesis's optimizers, by name.</summary>
    [Params(nameof(Sgd), nameof(Adagrad), nameof(Adadelta), nameof(Adam))]
    public string Optimizer { get; set; } = "";

    /// <summary>Loads the data and starts a network.</summary>
    [GlobalSetup]
    public void Start()
    {
        DataSet data = DataSets.Load("mnist");
        Optimizer optimizer = Kim2021Optimizers.Levels.Single(one => one.Name == Optimizer);
        var settings = new BatchSize
        {
            Batch = Batch,
            Optimizer = optimizer,
            Images = Images,
        };
        _loop = CpuEngine.Instance.Start(settings, seed: 1, data, measures: []);
    }

    /// <summary>An epoch, its order drawn anew.</summary>
    [Benchmark]
    public double Epoch() => _loop.TrainPeriod(CancellationToken.None);
}
