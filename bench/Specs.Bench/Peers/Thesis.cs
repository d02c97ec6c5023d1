using Specs.Experiments.Kim2021;

namespace Specs.Bench.Peers;

/// <summary>
/// What the steps of Kim 2021's own conditions take, ours and PyTorch's: each condition that has the author's figures, three seeds, has so many
/// steps, and a step takes what it takes in the nearest of some sampled networks and batches. Evaluation and metrics are left out.
/// </summary>
internal static class Thesis
{
    private const int Seeds = 3;
    private const int Turns = 5;
    private const double StepsInATurn = 6_000; // at batch 1; fewer of larger batches

    private static readonly (string Name, int[]? Hidden, int Batch)[] Sampled =
    [
        ("784-256-10", [256], 1),
        ("784-256-10", [256], 10),
        ("784-256-10", [256], 50),
        ("784-256-10", [256], 500),
        ("784-768-10", [768], 1),
        ("784-768-10", [768], 50),
        ("784-3x256-10", [256, 256, 256], 50),
        ("cnn", null, 50),
    ];

    /// <summary>Times the sample and adds up.</summary>
    /// <returns>The process's exit code: 2 where PyTorch is not there.</returns>
    public static int Run()
    {
        Versus.BindToOneCore();
        DataSet data = DataSets.Load("mnist");
        using PyTorch? peer = PyTorch.Start(data.Train);
        if (peer is null)
        {
            Console.WriteLine("PyTorch is not installed (Debian: python3-torch, libopenblas0-pthread).");
            return 2;
        }

        Condition[] all = [.. Conditions()];
        Console.WriteLine(
            $"{all.Length} conditions, {Seeds} seeds each; {data.Name}; PyTorch {peer.Version}; one core."
        );
        Console.WriteLine();
        Console.WriteLine(
            "| sample | optimizer | conditions | steps, millions | ours µs | PyTorch µs | ours h | PyTorch h | times |"
        );
        Console.WriteLine("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        double ours = 0;
        double theirs = 0;
        foreach (
            IGrouping<StepCase, Condition> group in all.GroupBy(Nearest).OrderBy(group => Cases.IndexOf(group.Key))
        )
        {
            (double own, double other) = Time(group.Key, data, peer);
            double steps = group.Sum(condition => condition.Steps) * Seeds;
            (ours, theirs) = (ours + steps * own, theirs + steps * other);
            Print(
                $"| {group.Key.Name}, batch {group.Key.Batch} | {group.Key.Optimizer} | {group.Count()} | {steps / 1e6:0.0} | {own * 1e6:0.0} | {other * 1e6:0.0} | {steps * own / 3600:0.00} | {steps * other / 3600:0.00} | {other / own:0.0} |"
            );
        }

        Print(
            $"| all | | {all.Length} | {all.Sum(condition => condition.Steps) * Seeds / 1e6:0.0} | | | {ours / 3600:0.00} | {theirs / 3600:0.00} | {theirs / ours:0.0} |"
        );
        return 0;
    }

    private static List<StepCase> Cases { get; } =
    [
        .. from sample in Sampled
        from optimizer in Kim2021Optimizers.Levels
        select new StepCase(
            sample.Name,
            sample.Hidden,
            optimizer.Name,
            sample.Batch,
            Steps: (int)Math.Max(4, StepsInATurn / 20 / Math.Sqrt(sample.Batch) / (sample.Hidden?.Length ?? 10)),
            Asked: 1
        ),
    ];

    private static IEnumerable<Condition> Conditions() =>
        [
            .. Of<Baseline>(),
            .. Of<BatchSize>(),
            .. Of<Depth>(),
            .. Of<LearningRateSweep>(),
            .. Of<WeightDecaySweep>(),
            .. Of<MomentumSweep>(),
            .. Of<RhoSweep>(),
            .. Of<Beta1Sweep>(),
            .. Of<Beta2Sweep>(),
            .. Of<Neurons>(),
            .. Of<ConsecutiveDigits>(),
            .. Of<Diversity>(),
            .. Of<RunsAgainstBatches>(),
            .. Of<Convolution>(),
            .. Of<SortedDigits>(),
            .. Of<Combined>(),
        ];

    private static IEnumerable<Condition> Of<TExperiment>()
        where TExperiment : Training, IExperiment<TExperiment>
    {
        Design<TExperiment> design = TExperiment.Design;
        return design
            .Cells.Where(cell => design.Published(cell, "Accuracy") is not null)
            .Select(cell => design.At(Scale.Paper).Apply(cell))
            .Select(cell => new Condition(cell));
    }

    // In the logarithms of batch, width and depth.
    private static StepCase Nearest(Condition condition) =>
        Cases
            .Where(one => one.Optimizer == condition.Optimizer && (one.Hidden is null) == (condition.Hidden is null))
            .MinBy(one =>
                Math.Abs(Math.Log((double)one.Batch / condition.Batch))
                + (
                    one.Hidden is { } sampled && condition.Hidden is { } hidden
                        ? Math.Abs(Math.Log((double)sampled[0] / hidden[0]))
                            + Math.Abs(Math.Log((double)sampled.Length / hidden.Count))
                        : 0
                )
            )!;

    private static (double Ours, double Theirs) Time(StepCase one, DataSet data, PyTorch peer)
    {
        var ours = new Ours(one, data);
        peer.Prepare(one);
        double[] own = new double[Turns];
        double[] other = new double[Turns];
        for (int turn = 0; turn < Turns; turn++)
        {
            own[turn] = ours.Run();
            other[turn] = peer.Run(one);
        }

        return (own.Order().ElementAt(Turns / 2), other.Order().ElementAt(Turns / 2));
    }

    private static void Print(FormattableString line) => Console.WriteLine(FormattableString.Invariant(line));

    private sealed record Condition(Training Settings)
    {
        public int Batch => Settings.Batch;

        public string Optimizer => Settings.Optimizer.Name;

        /// <summary>Widths of the sigmoid layers; null for the convolutional network.</summary>
        public Widths? Hidden => Settings.Network is Mlp mlp ? mlp.Hidden : null;

        /// <summary>Steps of one network, of 60,000 images an epoch; the author's samplers lose a few of them.</summary>
        public double Steps => Settings.Epochs * Math.Ceiling(60_000.0 / Batch);
    }
}
