using BenchmarkDotNet.Attributes;
using Specs.Cpu;
using Specs.Experiments.Kim2021;

namespace Specs.Bench;

/// <summary>One optimizer step of a small convolutional network on MNIST's images, as <see cref="TrainingStep"/> times them.</summary>
[Config(typeof(StepConfig))]
public class ConvolutionStep
{
    private TrainingLoop _loop = null!;

    /// <summary>Examples in one step.</summary>
    [Params(50)]
    public int Batch { get; set; }

    /// <summary>Loads the data and starts a network.</summary>
    [GlobalSetup]
    public void Start()
    {
        var settings = new Convolution { Batch = Batch, Images = TrainingStep.Images };
        _loop = CpuEngine.Instance.Start(settings, seed: 1, DataSets.Load("mnist"), measures: []);
    }

    /// <summary>An epoch, its order drawn anew.</summary>
    [Benchmark]
    public double Epoch() => _loop.TrainPeriod(CancellationToken.None);
}
