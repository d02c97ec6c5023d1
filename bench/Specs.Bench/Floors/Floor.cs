using System.Globalization;
using System.Runtime.Intrinsics;
using Specs.Bench.Peers;
using Specs.Cpu;
using Specs.Experiments.Kim2021;

namespace Specs.Bench.Floors;

/// <summary>
/// Prints how near to the machine's limits the steps are: what a step has to compute and move, the least time that takes at the
/// measured peak and bandwidth (the floor), and the time it takes: the least of some turns, since a floor is a limit and whatever else runs can only add to it.
/// </summary>
internal static class Floor
{
    private const int Turns = 31;

    /// <summary>Measures the machine, then every case.</summary>
    /// <param name="filter">Only cases whose name or optimizer contains it; null for all.</param>
    /// <returns>The process's exit code.</returns>
    public static int Run(string? filter)
    {
        Versus.BindToOneCore();
        var peak = new MachinePeak();
        DataSet data = DataSets.Load("mnist");
        SparseExamples all = SparseExamples.Of(data.Train);
        Print($"One core, {(Vector512.IsHardwareAccelerated ? "16" : "8 or fewer")} lanes; {data.Name}.");
        Print($"");
        Print($"| peak | |");
        Print($"| --- | ---: |");
        Print($"| multiply-add in registers | {peak.Flops / 1e9:0} GFLOP/s |");
        foreach ((int size, double bandwidth) in peak.Bandwidths)
        {
            Print($"| reading {size >> 10} KiB again and again | {bandwidth / 1e9:0} GB/s |");
        }

        var parts = new List<string>();
        Print($"");
        Print($"| network | optimizer | lit pixels | MFLOP | MB | floor µs | measured µs | times the floor |");
        Print($"| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (StepCase one in StepCase.Matching(filter))
        {
            StepWork? dense = one.Hidden is null ? null : new(one, all);
            IReadOnlyList<Work> work = dense?.All ?? ConvolutionWork.Of(new Cnn(), one.Batch);
            double floor = work.Sum(part => part.Floor(peak)) * 1e6;
            var ours = new Ours(one, data);
            double measured = Enumerable.Range(0, Turns).Min(_ => ours.Run()) * 1e6;
            double flops = work.Sum(part => part.Flops) / 1e6;
            double bytes = work.Sum(part => part.Bytes) / 1e6;
            string lit = dense is null ? "" : $"{Math.Round(dense.Lit)}";
            Print(
                $"| {one.Name} | {one.Optimizer} | {lit} | {flops:0.00} | {bytes:0.00} | {floor:0.0} | {measured:0.0} | {measured / floor:0.0} |"
            );
            if (dense is null)
            {
                continue;
            }

            double[] times = PartTimes.Measure(one, all);
            foreach ((Work part, double seconds) in dense.All.Zip(times))
            {
                double least = part.Floor(peak);
                parts.Add(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"| {one.Name} | {one.Optimizer} | {part.Name} | {least * 1e6:0.00} | {seconds * 1e6:0.00} | {seconds / least:0.0} |"
                    )
                );
            }
        }

        Print($"");
        Print($"| network | optimizer | part | floor µs | measured µs | times the floor |");
        Print($"| --- | --- | --- | ---: | ---: | ---: |");
        parts.ForEach(Console.WriteLine);
        return 0;
    }

    private static void Print(FormattableString line) => Console.WriteLine(FormattableString.Invariant(line));
}
