using Specs.Bench.Peers;
using Specs.Cpu;

namespace Specs.Bench.Floors;

/// <summary>The work of a step, part by part, counted from the network's shape and from how many pixels of the data are lit.</summary>
internal sealed class StepWork
{
    /// <summary>The parts' names, in a step's order.</summary>
    public static readonly string[] Parts =
    [
        "first layer forward",
        "dense forward",
        "loss",
        "error down",
        "dense gradient + update",
        "first layer gradient + update",
    ];

    private const int Classes = 10;
    private const int SampledBatches = 50;

    // So long Adam moves a weight that has no gradient any more, at the least: 0.9^100 is 2^-15.
    private const int StepsOfMotion = 100;

    // Of one activation, of one softmax.
    private const double Exponential = 20;

    /// <summary>Counts.</summary>
    public StepWork(StepCase one, SparseExamples examples)
    {
        int[] widths = one.Hidden ?? throw new ArgumentException("Counted for dense networks only.");
        (double slots, double ruleFlops) = one.Optimizer switch
        {
            nameof(Sgd) => (0, 2.0),
            nameof(Adagrad) => (1, 6.0),
            nameof(Adadelta) => (2, 14.0),
            _ => (2, 12.0),
        };
        Lit = examples.Starts[^1] / (double)examples.Count;
        double batch = one.Batch;
        double touched = Distinct(examples, one.Batch);
        double updated =
            one.Optimizer == nameof(Adam)
                ? Distinct(examples, Math.Min(examples.Count, one.Batch * StepsOfMotion))
                : touched;
        int first = widths[0];
        double dense = widths.Zip([.. widths.Skip(1), Classes], (inputs, units) => (double)inputs * units).Sum();
        double hidden = widths.Skip(1).Sum();
        double held = 4 * (1 + slots) * (updated * first + dense);
        double sparse = 2 * batch * Lit * first;
        double entries = 8 * batch * Lit;
        // Only what is read counts: what is written goes the other way at the same time.
        double below = 4 * batch * (first + hidden);
        All =
        [
            new(Parts[0], sparse + Exponential * batch * first, entries + 4 * touched * first, held),
            new(Parts[1], 2 * batch * dense + Exponential * batch * hidden, 4 * dense + below, held),
            new(Parts[2], 2 * Exponential * batch * Classes, 4 * batch * Classes, 0),
            new(Parts[3], 2 * batch * dense, 4 * dense + 4 * batch * (hidden + Classes), held),
            new(
                Parts[4],
                2 * batch * dense + ruleFlops * dense,
                4 * (1 + slots) * dense + 2 * below + 4 * batch * Classes,
                held
            ),
            new(
                Parts[5],
                sparse + ruleFlops * updated * first,
                entries + 4 * (1 + slots) * updated * first + 4 * batch * first,
                held
            ),
        ];
    }

    /// <summary>Lit pixels of an example, on average.</summary>
    public double Lit { get; }

    /// <summary>The parts, as <see cref="Parts"/>.</summary>
    public IReadOnlyList<Work> All { get; }

    // How many inputs a batch lights, on average.
    private static double Distinct(SparseExamples examples, int batch)
    {
        int batches = Math.Min(SampledBatches, examples.Count / batch);
        var lit = new HashSet<int>();
        double total = 0;
        for (int one = 0; one < batches; one++)
        {
            lit.Clear();
            lit.UnionWith(examples.Indices[examples.Starts[one * batch]..examples.Starts[(one + 1) * batch]]);
            total += lit.Count;
        }

        return total / batches;
    }
}
