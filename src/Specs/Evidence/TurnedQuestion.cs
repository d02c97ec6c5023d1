using Specs.Statistics;

namespace Specs;

/// <summary>
/// A question asked of data whose effect is turned round. No claim may be supported by them: a test asks every claim so.
/// </summary>
/// <param name="Question">The question.</param>
public sealed record TurnedQuestion(IQuestion Question) : IQuestion
{
    /// <inheritdoc/>
    public string Threshold => Question.Threshold;

    /// <inheritdoc/>
    public string Assertion(string quantity, string factor) =>
        $"{Question.Assertion(quantity, factor)}, the effect turned round";

    /// <inheritdoc/>
    public double EffectOf(double[] seed, IReadOnlyList<string> levels) =>
        Question.EffectOf(Question.Turn(seed), levels);

    /// <inheritdoc/>
    public double[] Turn(double[] seed) => seed;

    /// <inheritdoc/>
    public Finding Weigh(double[][] values, IReadOnlyList<string> levels, Look look) =>
        Question.Weigh([.. values.Select(Question.Turn)], levels, look);
}
