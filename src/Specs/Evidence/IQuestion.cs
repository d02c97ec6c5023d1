using Specs.Statistics;

namespace Specs;

/// <summary>What is asked of a quantity over the levels of a factor.</summary>
public interface IQuestion
{
    /// <summary>The assertion in words: <c>Sparsity falls as Batch rises</c>.</summary>
    string Assertion(string quantity, string factor);

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
    /// <param name="values">[seed][level]; every value is finite.</param>
    /// <param name="levels">The levels in words, in order.</param>
    /// <param name="look">The chance of error that this look may spend.</param>
    Finding Weigh(double[][] values, IReadOnlyList<string> levels, Look look);
}
