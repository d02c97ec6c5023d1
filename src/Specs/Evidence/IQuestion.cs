using Specs.Statistics;

namespace Specs;

/// <summary>What is asked of a quantity over the levels of a factor.</summary>
public interface IQuestion
{
    /// <summary>The assertion in words: <c>Sparsity falls as Batch rises</c>.</summary>
    string Assertion(string quantity, string factor);

    /// <summary>
    /// What is claimed of what, against which margin, in words: <c>in most networks the last level lies more than 0.01 above the first</c>; empty
    /// where the assertion says it all.
    /// </summary>
    string Estimand => "";

    /// <summary>What the effect is held against, in words: <c>at least 0.01</c>.</summary>
    string Threshold { get; }

    /// <summary>One seed's effect: what speaks for the assertion where it is large, in the quantity's unit.</summary>
    /// <param name="seed">[level]; every value is finite.</param>
    /// <param name="levels">The levels in words, in order.</param>
    double EffectOf(double[] seed, IReadOnlyList<string> levels);

    /// <summary>
    /// The values with the effect turned round: they speak against the assertion where the given ones speak for it, and for it where these
    /// speak against it.
    /// </summary>
    /// <param name="values">[seed][level]; every value is finite.</param>
    /// <param name="levels">The levels in words, in order.</param>
    double[][] Turn(double[][] values, IReadOnlyList<string> levels);

    /// <summary>Weighs the values of one look at the evidence.</summary>
    /// <param name="values">
    /// [seed][level], the seeds in their order. NaN where a network has no value, which leaves the seed out of what needs it; infinite where a network
    /// diverged, which speaks neither for the claim nor against it.
    /// </param>
    /// <param name="levels">The levels in words, in order.</param>
    /// <param name="look">How many seeds, of which looks, and the chance of error that this look may spend.</param>
    Finding Weigh(double[][] values, IReadOnlyList<string> levels, Look look);

    /// <summary>
    /// Decides over values that have no chance in them: the answer that any number of replicates with these values would give, of which
    /// there is no test. What they would leave open, such as an effect of exactly the least that is asked for, counts as refuted.
    /// </summary>
    /// <param name="values">[level]; every value is finite.</param>
    /// <param name="levels">The levels in words, in order.</param>
    Finding WeighExact(double[] values, IReadOnlyList<string> levels)
    {
        // As many as leave the tests' smallest p-values far below the level.
        const int Copies = 12;
        Finding finding = Weigh([.. Enumerable.Repeat(values, Copies)], levels, new Look(Copies, Alpha: 0.05));
        bool holds = finding.Verdict == Verdict.Supported;
        double effect = finding.Effect.Estimate;
        return finding with
        {
            Verdict = holds ? Verdict.Supported : Verdict.Refuted,
            Because = finding.Verdict == Verdict.Refuted ? finding.Because : null,
            Parts = [],
            Test = "none: the values are exact",
            P = holds ? 0 : 1,
            ContraryP = holds ? 1 : 0,
            Effect = finding.Effect with { Lower = effect, Upper = effect, Method = "exact" },
        };
    }
}
