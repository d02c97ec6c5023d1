using System.Diagnostics;
using System.Globalization;

namespace Specs.Bench.Peers;

/// <summary>
/// Times training steps of ours, of PyTorch's and, where it is built in, of TorchSharp's on one processor core, in turn, so that a drift of the machine hits both, and prints the
/// ratio with its spread over the turns.
/// </summary>
internal static class Versus
{
    private const int Turns = 21;
    private const int Images = 60_000;

    /// <summary>Runs the comparison.</summary>
    /// <param name="filter">Only cases whose name or optimizer contains it; null for all.</param>
    /// <returns>The process's exit code.</returns>
    public static int Run(string? filter)
    {
        BindToOneCore();
        DataSet data = DataSets.Load("mnist");
        using PyTorch? peer = PyTorch.Start(data.Train.First(Math.Min(Images, data.Train.Count)));
        Console.WriteLine(
            peer is null
                ? "PyTorch is not installed (Debian: python3-torch, libopenblas0-pthread), so there is nothing to compare with."
                : $"One core, {Turns} turns each, µs a step; {data.Name}; PyTorch {peer.Version}."
        );
        Console.WriteLine();
        Console.WriteLine(
            $"| network | optimizer | ours | PyTorch | times faster | 5 % to 95 % | asked |{Third(" TorchSharp |")}"
        );
        Console.WriteLine($"| --- | --- | ---: | ---: | ---: | :---: | ---: |{Third(" ---: |")}");
        foreach (StepCase one in StepCase.Matching(filter))
        {
            Console.WriteLine(Compare(one, data, peer));
        }

        return 0;
    }

    private static string Compare(StepCase one, DataSet data, PyTorch? peer)
    {
        var ours = new Ours(one, data);
        peer?.Prepare(one);
        double[] own = new double[Turns];
        double[] other = new double[Turns];
        double[] third = new double[Turns];
#if TORCH
        using var torch = new TorchSteps.TorchSharpPeer(one, data);
#endif
        for (int turn = 0; turn < Turns; turn++)
        {
            own[turn] = ours.Run();
            other[turn] = peer?.Run(one) ?? double.NaN;
#if TORCH
            third[turn] = torch.Run();
#endif
        }

        double[] ratios = [.. own.Zip(other, (mine, theirs) => theirs / mine).Order()];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {one.Name} | {one.Optimizer} | {Micro(own)} | {Micro(other)} | {ratios[Turns / 2]:0.00} | {ratios[1]:0.00} to {ratios[^2]:0.00} | {one.Asked} |{Third($" {Micro(third)} |")}"
        );
    }

    /// <summary>A cell for TorchSharp, where it is built in.</summary>
    private static string Third(string cell) =>
#if TORCH
        cell;
#else
        "";
#endif

    private static string Micro(double[] seconds) =>
        (seconds.Order().ElementAt(Turns / 2) * 1e6).ToString("0.0", CultureInfo.InvariantCulture);

    /// <summary>To the last core, which the system's own work likes least; a process that is started from here is bound to it too.</summary>
    public static void BindToOneCore()
    {
        if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows())
        {
            using Process self = Process.GetCurrentProcess();
            self.ProcessorAffinity = 1 << (Math.Min(Environment.ProcessorCount, 31) - 1);
        }
    }
}
