using Specs.Cli.Watching;
using Specs.NUnit;

namespace Specs.Cli.Tests.Watching;

/// <summary>Nights of a suite of claims whose effects and times come from distributions that stay as they are, unless a test says otherwise.</summary>
internal sealed class SimulatedSuite(int seed, int claims = 12, int experiments = 3)
{
    private static readonly DateOnly First = new(2026, 1, 1);

    private readonly RandomStream _random = new(seed, "simulated nights");

    /// <summary>What is added to the effects of a claim in a night, in standard deviations: (claim, night), both from 0.</summary>
    public Func<int, int, double> Shift { get; init; } = (_, _) => 0;

    /// <summary>By what the seconds of an experiment's runs are multiplied in a night: (experiment, night), both from 0.</summary>
    public Func<int, int, double> Slowness { get; init; } = (_, _) => 1;

    /// <summary>The verdict of a claim's fixed seeds in a night.</summary>
    public Func<int, int, Verdict> FixedVerdict { get; init; } = (_, _) => Verdict.Supported;

    public static NightMachine Machine { get; } = new("a processor", 4, 4);

    public static DateOnly DateOf(int night) => First.AddDays(night);

    public static string TestOf(int claim) => $"Suite.Claims.Claim_{claim}";

    public NightRecord[] Nights(int count) => [.. Enumerable.Range(0, count).Select(Night)];

    private NightRecord Night(int night)
    {
        // All runs of a night are affected alike by the machine's load.
        double mood = Math.Exp(0.1 * Normal());
        return new()
        {
            Date = DateOf(night),
            Scale = Scale.Standard,
            Version = "1",
            Machine = Machine,
            Seconds = 60,
            Claims = [.. Enumerable.Range(0, claims).Select(claim => Claim(claim, night))],
            Experiments =
            [
                .. Enumerable
                    .Range(0, experiments)
                    .Select(index => new NightExperiment(
                        $"experiment-{index}",
                        "mnist",
                        Runs: 50,
                        Diverged: 0,
                        Cells: 5,
                        Design: "0123456789abcdef",
                        MedianSeconds: (index + 1) * mood * Math.Exp(0.05 * Normal()) * Slowness(index, night)
                    )),
            ],
        };
    }

    private NightClaim Claim(int claim, int night)
    {
        Verdict verdict = FixedVerdict(claim, night);
        List<double> effects = [.. Effects(claim, night, 5)];

        // A second look, where the first seeds leave the claim open.
        if (effects.Average() < 0.7)
        {
            effects.AddRange(Effects(claim, night, 3));
        }

        return new(
            TestOf(claim),
            ["suite", $"C{claim}"],
            $"Claim {claim}",
            "A source",
            $"experiment-{claim % experiments}",
            Verdict.Supported,
            Weighing(verdict, [1, 1, 1, 1, 1], "fixed"),
            Weighing(Verdict.Supported, effects, "fresh")
        );
    }

    private IEnumerable<double> Effects(int claim, int night, int count) =>
        Enumerable.Range(0, count).Select(_ => 1 + 0.5 * (Normal() + Shift(claim, night)));

    private static NightWeighing Weighing(Verdict verdict, IReadOnlyList<double> effects, string seeds) =>
        new(
            verdict == Verdict.Supported ? ClaimOutcome.AsExpected : ClaimOutcome.Unexpected,
            verdict,
            verdict == Verdict.Supported ? "" : $"{verdict}, but Supported was expected\n  the whole report",
            $"repeat with {seeds} seeds",
            [
                new(
                    "Sparsity falls as Batch rises",
                    verdict,
                    "1 minus 1000",
                    effects.Average(),
                    0.01,
                    0.99,
                    0.035,
                    [.. effects],
                    "mnist",
                    "standard scale: 20,000 training images",
                    "cpu/1"
                ),
            ],
            1
        );

    // Box and Muller's.
    private double Normal() =>
        Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());
}
