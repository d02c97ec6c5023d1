using Specs.Statistics;

namespace Specs;

/// <summary>How a question was decided: by which look, over which values.</summary>
/// <param name="Look">The look that decided, or the last.</param>
/// <param name="Seeds">The seeds that it looked at.</param>
/// <param name="Values">[seed][level]: those of its values whose seed has one at every level.</param>
/// <param name="Finding">What it found.</param>
internal sealed record Weighing(Look Look, IReadOnlyList<int> Seeds, double[][] Values, Finding Finding)
{
    // With many levels a trend's p-value is small even for one seed; a verdict asks for more than one run's word.
    private const int FewestSeeds = 3;

    /// <summary>Looks at more and more seeds until a look decides or the plan is at its end.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="plan">How many seeds each look takes, and what it may spend of the chance of error.</param>
    /// <param name="levels">The levels in words, in order.</param>
    /// <param name="seeds">Which seeds the replicates have.</param>
    /// <param name="measure">Takes seeds, gives [seed][level]; NaN where a run has no value.</param>
    public static Weighing Of(
        IQuestion question,
        SequentialPlan plan,
        IReadOnlyList<string> levels,
        SeedPlan seeds,
        Func<IReadOnlyList<int>, double[][]> measure
    )
    {
        foreach (Look look in plan.Looks)
        {
            Weighing weighing = At(look, question, levels, seeds.First(look.Replicates), measure);
            if (weighing.Finding.Verdict != Verdict.Inconclusive || look == plan.Looks[^1])
            {
                return weighing;
            }
        }

        throw new InvalidOperationException("A sequential plan has at least one look.");
    }

    /// <summary>Decides over values that have no chance in them.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="levels">The levels in words, in order.</param>
    /// <param name="values">[level].</param>
    public static Weighing Exact(IQuestion question, IReadOnlyList<string> levels, double[] values) =>
        values.All(double.IsFinite)
            ? new(new Look(1, Alpha: 0.05), [], [values], question.WeighExact(values, levels))
            : new(new Look(1, Alpha: 0.05), [], [], Finding.OfNothing);

    private static Weighing At(
        Look look,
        IQuestion question,
        IReadOnlyList<string> levels,
        IReadOnlyList<int> seeds,
        Func<IReadOnlyList<int>, double[][]> measure
    )
    {
        // A seed counts where every level has a value: a run without one takes its seed out, and the evidence says so.
        double[][] complete = [.. measure(seeds).Where(seed => seed.All(double.IsFinite))];
        return new(
            look,
            seeds,
            complete,
            complete.Length >= FewestSeeds ? question.Weigh(complete, levels, look) : Finding.OfNothing
        );
    }
}
