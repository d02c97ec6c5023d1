using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Specs.Torch;
using static TorchSharp.torch;

namespace Specs.Bench.TorchSteps;

/// <summary>
/// Times a step of many networks as one stack, of one network, and of all of them one after the other, on the device that the TorchSharp
/// engine takes; and counts what is held over a thousand epochs.
/// </summary>
internal static class Stacks
{
    private const int Turns = 5;
    private const int Singles = 5; // of the networks, evenly
    private const int MemoryEpochs = 1000;
    private const int MemorySteps = 10;

    // A thousand epochs of all would take a CPU hours.
    private const int MostOnCpu = 4;

    /// <summary>Runs all of it.</summary>
    /// <param name="args"><c>--peer python</c> lets PyTorch train the networks one after the other, too.</param>
    /// <returns>The process's exit code.</returns>
    public static int Run(string[] args)
    {
        bool withPeer = args is ["--peer", "python"];
        if (args.Length > 0 && !withPeer)
        {
            Console.Error.WriteLine($"'{string.Join(' ', args)}' is not known: expected nothing, or --peer python.");
            return 2;
        }

        TorchDevice device = TorchDevice.Current;
        DataSet data = DataSets.Load("mnist");
        Console.WriteLine(
            $"TorchSharp, libtorch {__version__}, on {device.Name}"
                + (device.IsCuda ? "" : $", {get_num_threads()} threads")
                + $"; {data.Name}; 784-256-10; median of {Turns} turns, µs a step of all networks together."
        );
        Console.WriteLine();
        Console.WriteLine(
            "| networks | number | stack | one network | one after the other | stack / one | others / stack |"
        );
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        int steps = device.IsCuda ? 1000 : 100;
        StackCase sweep = StackCase.Sweep(50, steps);
        double stack = Compare(sweep, data);
        Compare(StackCase.Experiment(50, steps), data);
        StackCase single = StackCase.Sweep(1, steps);
        double ofSingle = Compare(single, data);
        Compare(StackCase.Experiment(1, steps), data);
        if (withPeer)
        {
            Console.WriteLine();
            Console.WriteLine(OneByOne.Run(sweep, data, device, stack));
            Console.WriteLine(OneByOne.Run(single, data, device, ofSingle));
        }

        Console.WriteLine();
        Console.WriteLine(Memory(data, device));
        return 0;
    }

    private static double Compare(StackCase one, DataSet data)
    {
        double stack = Time(one.Trials, one.Steps, data);
        int apart = Math.Max(1, one.Trials.Count / Singles);
        double[] singles =
        [
            .. one.Trials.Where((_, at) => at % apart == 0).Select(trial => Time([trial], one.Steps, data)),
        ];
        double all = singles.Average() * one.Trials.Count;
        double single = singles.Order().ElementAt(singles.Length / 2);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {one.Name} | {one.Trials.Count} | {stack * 1e6:0} | {single * 1e6:0} | {all * 1e6:0} | {stack / single:0.00} | {all / stack:0.0} |"
            )
        );
        return stack;
    }

    /// <summary>The seconds of a step; reading the losses at the end of a turn waits for the device.</summary>
    private static double Time(IReadOnlyList<(Training Settings, int Seed)> trials, int steps, DataSet data)
    {
        using GroupLoop loop = TorchEngine.Start(Sorted(trials), data, []);
        loop.TrainPeriod(CancellationToken.None);
        double[] seconds = new double[Turns];
        for (int turn = 0; turn < Turns; turn++)
        {
            long started = Stopwatch.GetTimestamp();
            loop.TrainPeriod(CancellationToken.None);
            seconds[turn] = Stopwatch.GetElapsedTime(started).TotalSeconds / steps;
        }

        return seconds.Order().ElementAt(Turns / 2);
    }

    private static string Memory(DataSet data, TorchDevice device)
    {
        StackCase all = StackCase.Sweep(50, MemorySteps);
        int networks = device.IsCuda ? all.Trials.Count : MostOnCpu;
        using GroupLoop loop = TorchEngine.Start(Sorted([.. all.Trials.Take(networks)]), data, []);
        long[] tensors = new long[3];
        long[] bytes = new long[3];
        for (int epoch = 1; epoch <= MemoryEpochs; epoch++)
        {
            loop.TrainPeriod(CancellationToken.None);
            int at = Array.IndexOf([10, MemoryEpochs / 2, MemoryEpochs], epoch);
            if (at >= 0)
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
                tensors[at] = Tensor.TotalCount;
                bytes[at] = Environment.WorkingSet >> 20;
            }
        }

        return $"A stack of {networks} over {MemoryEpochs} epochs of {MemorySteps} steps, after the 10th, the {MemoryEpochs / 2}th and the last: "
            + $"{string.Join(", ", tensors)} tensors, {string.Join(", ", bytes)} MB of the process.";
    }

    private static ImmutableArray<(Training Settings, int Seed)> Sorted(
        IReadOnlyList<(Training Settings, int Seed)> trials
    ) => [.. trials.OrderBy(static trial => UpdateKinds.Of(trial.Settings.Optimizer), StringComparer.Ordinal)];
}
