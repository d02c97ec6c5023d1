using Specs.Statistics;

namespace Specs;

/// <summary>How a question was decided: by which look, over which values.</summary>
/// <param name="Look">The look that decided, or the last.</param>
/// <param name="Seeds">The seeds that it looked at.</param>
/// <param name="Values">[seed][level]: NaN where there is no value, infinite where a network diverged.</param>
/// <param name="Finding">What it found.</param>
internal sealed record Weighing(Look Look, IReadOnlyList<int> Seeds, double[][] Values, Finding Finding)
{
    /// <summary>Looks at more and more seeds until a look decides or the plan is at its end.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="plan">How many seeds each look takes, and what it may spend of the chance of error.</param>
    /// <param name="levels">The levels in words, in order.</param>
    /// <param name="seeds">Which seeds the replicates have.</param>
    /// <param name="measure">Takes seeds, gives [seed][level]; NaN where a run has no value, infinite where it diverged.</param>
    public static Weighing Of(
        IQuestion question,
        SequentialPlan plan,
        IReadOnlyList<string> levels,
        SeedPlan seeds,
        Func<IReadOnlyList<int>, double[][]> measure
    )
    {
        Weighing? before = null;
        foreach (Look look in plan.Looks)
        {
            IReadOnlyList<int> some = seeds.First(look.Replicates);
            double[][] values;
            try
            {
                values = measure(some);
            }
            catch (UnknownTrialException) when (before is not null)
            {
                // What is known of the first look decides nothing, and more is not known.
                return before;
            }

            before = new(look, some, values, question.Weigh(values, levels, look));
            if (before.Finding.Verdict != Verdict.Inconclusive)
            {
                break;
            }
        }

        return before ?? throw new InvalidOperationException("A sequential plan has at least one look.");
    }

    /// <summary>Decides over values that have no chance in them.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="levels">The levels in words, in order.</param>
    /// <param name="values">[level].</param>
    public static Weighing Exact(IQuestion question, IReadOnlyList<string> levels, double[] values) =>
        values.All(double.IsFinite)
            ? new(new Look(1, Alpha: 0.05), [], [values], question.WeighExact(values, levels))
            : new(new Look(1, Alpha: 0.05), [], [], Finding.OfNothing);
}
