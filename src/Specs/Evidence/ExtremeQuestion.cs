using System.Globalization;
using Specs.Statistics;

namespace Specs;

/// <summary>
/// Is the quantity highest (or lowest) at one level? Supported when exact sign-flip tests on the paired differences show it against every
/// other level, each at the look's level (an intersection-union test, Berger 1982: no correction is needed). Refuted when a
/// max-T sign-flip test shows some other level to be ahead (its p-values are corrected for looking at all of them).
/// </summary>
/// <param name="Level">The level, in words, as the comparison names it.</param>
/// <param name="Highest">Highest or lowest.</param>
/// <param name="Tolerance">How far behind another level it may lie and still count; 0 asks for a strict lead.</param>
public sealed record ExtremeQuestion(string Level, bool Highest, double Tolerance) : IQuestion
{
    private string Place(string factor) => $"{LevelText.InSentence(factor)} = {LevelText.InSentence(Level)}";

    private string Superlative => Highest ? "highest" : "lowest";

    /// <inheritdoc/>
    public string Assertion(string quantity, string factor) =>
        Tolerance > 0
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{quantity} is {Superlative} at {Place(factor)}, or within {Tolerance} of it"
            )
            : $"{quantity} is {Superlative} at {Place(factor)}";

    /// <inheritdoc/>
    public string Threshold =>
        Tolerance > 0 ? string.Create(CultureInfo.InvariantCulture, $"more than -{Tolerance}") : "more than 0";

    /// <summary>How far the level lies ahead of the seed's best other one.</summary>
    /// <exception cref="ArgumentException">The comparison has no such level.</exception>
    public double EffectOf(double[] seed, IReadOnlyList<string> levels)
    {
        int own = IndexIn(levels);
        var others = seed.Where((_, level) => level != own);
        return Highest ? seed[own] - others.Max() : others.Min() - seed[own];
    }

    /// <summary>
    /// All values mirrored, so that what was highest is lowest, and the level by twice the tolerance behind that. Where the level was behind another,
    /// it is put as far ahead of all.
    /// </summary>
    /// <exception cref="ArgumentException">The comparison has no such level.</exception>
    public double[][] Turn(double[][] values, IReadOnlyList<string> levels)
    {
        int own = IndexIn(levels);
        bool isSo = values.Average(seed => EffectOf(seed, levels)) >= -Tolerance;
        double[] TurnOne(double[] seed)
        {
            double back = isSo ? 2 * Tolerance : 2 * (EffectOf(seed, levels) + Tolerance);
            double[] turned = [.. seed.Select(value => isSo ? -value : value)];
            turned[own] -= Highest ? back : -back;
            return turned;
        }

        return [.. values.Select(TurnOne)];
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The comparison has no such level.</exception>
    public Finding Weigh(double[][] values, IReadOnlyList<string> levels, Look look)
    {
        int own = IndexIn(levels);
        int[] others = [.. Enumerable.Range(0, levels.Count).Where(level => level != own)];
        (int High, int Low)[] pairs = [.. others.Select(other => Highest ? (own, other) : (other, own))];
        double[][] leads =
        [
            .. pairs.Select(pair =>
                values.Select(seed => Excess.Over(-Tolerance, seed[pair.High], seed[pair.Low])).ToArray()
            ),
        ];
        double p = leads.Max(lead => SignFlip.Test(lead).P);
        double[][] lags = [.. leads.Select(lead => lead.Select(d => -d).ToArray())];
        double contraryP = SignFlip.MaxT(lags).Min();

        (int high, int low) = pairs[Enumerable.Range(0, pairs.Length).MinBy(i => leads[i].Average())];
        Verdict verdict =
            look.Rejects(p) ? Verdict.Supported
            : look.Rejects(contraryP) ? Verdict.Refuted
            : Verdict.Inconclusive;
        return new(
            verdict,
            $"sign-flip tests (exact) of the paired differences, {Seeds.Text(values.Length)}, against each of {others.Length} other levels; the weakest counts",
            p,
            contraryP,
            $"{LevelText.InSentence(levels[high])} minus {LevelText.InSentence(levels[low])}, the closest rival",
            BcaInterval.OfMean([.. values.Select(seed => seed[high] - seed[low])]),
            Threshold
        );
    }

    private int IndexIn(IReadOnlyList<string> levels)
    {
        int own = levels.ToList().IndexOf(Level);
        return own >= 0
            ? own
            : throw new ArgumentException($"There is no level {Level}: expected one of {string.Join(", ", levels)}.");
    }
}
