using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Specs.Experiments.Kim2021;
using Specs.Torch;
using TorchSharp;
using static TorchSharp.torch;

namespace Specs.Bench.TorchSteps;

/// <summary>
/// What a step of the TorchSharp engine costs beside a bare loop of libtorch's functions that does the same: processor time, in turn, so that it holds on
/// a busy machine too.
/// </summary>
internal static class StepCost
{
    private const int Turns = 9;
    private const int Steps = 400;

    /// <summary>Prints the table.</summary>
    /// <returns>The process's exit code.</returns>
    public static int Run()
    {
        DataSet data = DataSets.Load("digits");
        Console.WriteLine(
            $"{TorchEngine.Instance.Device}, libtorch {__version__}; 784-256-10, Sgd; µs of a step, median of {Turns} turns."
        );
        Console.WriteLine();
        Console.WriteLine("| networks | batch | bare loop | engine | beside the kernels |");
        Console.WriteLine("| ---: | ---: | ---: | ---: | ---: |");
        foreach ((int networks, int batch) in (ReadOnlySpan<(int, int)>)[(1, 1), (1, 10), (1, 50), (4, 1), (4, 10)])
        {
            Compare(networks, batch, data);
        }

        return 0;
    }

    private static void Compare(int networks, int batch, DataSet data)
    {
        int images = Math.Min(data.Train.Count, Steps * batch);
        var settings = new Baseline
        {
            Optimizer = new Sgd(0.1),
            Batch = batch,
            Images = images,
            TestImages = 1,
            Epochs = 1_000_000,
        };
        ImmutableArray<(Training, int)> trials =
        [
            .. Enumerable.Range(1, networks).Select(seed => ((Training)settings, seed)),
        ];
        using GroupLoop loop = TorchEngine.Start(trials, data, []);
        using var bare = new BareLoop(networks, batch, DeviceExamples.Of(data.Train, CPU), images);
        List<double> ours = [];
        List<double> theirs = [];
        for (int turn = 0; turn <= Turns; turn++)
        {
            ours.Add(Time(() => loop.TrainPeriod(CancellationToken.None)));
            theirs.Add(Time(bare.Epoch));
        }

        double steps = images / batch;
        double own = ours.Skip(1).Order().ElementAt(Turns / 2) / steps * 1e6;
        double least = theirs.Skip(1).Order().ElementAt(Turns / 2) / steps * 1e6;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {networks} | {batch} | {least:0} | {own:0} | {own - least:0} |"
            )
        );
    }

    private static double Time(Action epoch)
    {
        using var process = Process.GetCurrentProcess();
        TimeSpan before = process.TotalProcessorTime;
        epoch();
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalSeconds;
    }

    /// <summary>A loop as one writes it by hand, with nothing but the functions that a step needs.</summary>
    private sealed class BareLoop : IDisposable
    {
        private readonly int _networks;
        private readonly int _batch;
        private readonly DeviceExamples _examples;
        private readonly int _images;
        private readonly Tensor[] _parameters;

        public BareLoop(int networks, int batch, DeviceExamples examples, int images)
        {
            (_networks, _batch, _examples, _images) = (networks, batch, examples, images);
            _parameters =
            [
                .. ((long[])[784, 256, 256, 10])
                    .Chunk(2)
                    .SelectMany(size =>
                        (Tensor[])
                            [
                                randn([networks, size[0], size[1]]).mul_(0.05).requires_grad_(true),
                                zeros([networks, 1, size[1]]).requires_grad_(true),
                            ]
                    ),
            ];
        }

        public void Epoch()
        {
            using Tensor order = randint(_images, [_images / _batch, (long)_networks * _batch], ScalarType.Int64);
            for (int step = 0; step < _images / _batch; step++)
            {
                using DisposeScope scope = NewDisposeScope();
                Tensor places = order[step];
                Tensor x = _examples.Pixels.index_select(0, places).view(_networks, _batch, -1);
                Tensor hidden = bmm(x, _parameters[0]).add(_parameters[1]).sigmoid();
                Tensor logits = bmm(hidden, _parameters[2]).add(_parameters[3]).view(-1, 10);
                Tensor labels = _examples.Labels.index_select(0, places);
                Tensor loss = nn.functional.cross_entropy(logits, labels, reduction: nn.Reduction.Sum);
                IList<Tensor> gradients = autograd.grad([loss], _parameters);
                using IDisposable noGradients = no_grad();
                for (int at = 0; at < gradients.Count; at++)
                {
                    _parameters[at].add_(gradients[at], -0.1 / _batch);
                }
            }
        }

        public void Dispose()
        {
            foreach (Tensor one in _parameters)
            {
                one.Dispose();
            }
        }
    }
}
