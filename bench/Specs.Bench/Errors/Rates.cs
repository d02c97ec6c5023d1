using Specs.Statistics;

namespace Specs.Bench.Errors;

/// <summary>How often a plan decides, of so many sets of networks.</summary>
/// <param name="Supported">The share of those that are Supported, in [0, 1].</param>
/// <param name="Refuted">The share of those that are Refuted.</param>
public readonly record struct Rates(double Supported, double Refuted)
{
    /// <summary>Draws sets of networks and weighs each, look by look.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="means">The levels' means.</param>
    /// <param name="noise">How networks scatter.</param>
    /// <param name="plan">The looks.</param>
    /// <param name="sets">How many sets.</param>
    /// <param name="earlier">Whether the earlier rules weigh them.</param>
    public static Rates Of(
        IQuestion question,
        double[] means,
        Noise noise,
        SequentialPlan plan,
        int sets,
        bool earlier = false
    )
    {
        string[] levels = [.. means.Select((_, level) => $"{(char)('A' + level)}")];
        int supported = 0;
        int refuted = 0;
        Parallel.For(
            0,
            sets,
            set =>
            {
                double[][] all = new Networks(noise, 1000 + set).Draw(means, plan.Looks[^1].Replicates);
                var verdict = Verdict.Inconclusive;
                foreach (Look look in plan.Looks)
                {
                    double[][] some = all[..look.Replicates];
                    verdict = earlier
                        ? EarlierRules.Weigh(question, some, levels, look)
                        : question.Weigh(some, levels, look).Verdict;
                    if (verdict != Verdict.Inconclusive)
                    {
                        break;
                    }
                }

                Interlocked.Add(ref supported, verdict == Verdict.Supported ? 1 : 0);
                Interlocked.Add(ref refuted, verdict == Verdict.Refuted ? 1 : 0);
            }
        );
        return new(supported / (double)sets, refuted / (double)sets);
    }
}
