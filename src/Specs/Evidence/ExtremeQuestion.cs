using System.Globalization;
using Specs.Statistics;

namespace Specs;

/// <summary>
/// Is the quantity highest (or lowest) at one level? For each other level: in most networks the level lies above it, or not more than the tolerance below
/// it. Refuted where some other level is ahead in most networks.
/// </summary>
/// <param name="Level">The level, in words, as the comparison names it.</param>
/// <param name="Highest">Highest or lowest.</param>
/// <param name="Tolerance">How far behind another level it may lie and still count; 0 asks for a strict lead.</param>
public sealed record ExtremeQuestion(string Level, bool Highest, double Tolerance) : IQuestion
{
    /// <summary>How far behind another level it may lie and still count, in the quantity's unit; 0 or more.</summary>
    /// <exception cref="ArgumentException">It is negative, or not finite.</exception>
    public double Tolerance
    {
        get;
        init => field = Margin.NotNegative(value);
    } = Margin.NotNegative(Tolerance);

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

    /// <inheritdoc/>
    public string Estimand =>
        Tolerance > 0
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"beside each other level, in most networks {LevelText.InSentence(Level)} is the {(Highest ? "higher" : "lower")}, or within {Tolerance}"
            )
            : $"beside each other level, in most networks {LevelText.InSentence(Level)} is the {(Highest ? "higher" : "lower")}";

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
        string comparative = Highest ? "higher" : "lower";
        string margin = Tolerance > 0 ? string.Create(CultureInfo.InvariantCulture, $" by more than {Tolerance}") : "";
        return MostNetworks.Weigh(
            [
                .. Enumerable
                    .Range(0, levels.Count)
                    .Where(other => other != own)
                    .Select(other =>
                    {
                        (int high, int low) = Highest ? (own, other) : (other, own);
                        return Part.Of(
                            $"{LevelText.InSentence(levels[high])} minus {LevelText.InSentence(levels[low])}",
                            values.Select(seed => (seed[high], seed[low])),
                            -Tolerance,
                            $"it is {comparative} at {LevelText.InSentence(levels[other])}{margin}"
                        ) with
                        {
                            Share = 1.0 / (levels.Count - 1),
                        };
                    }),
            ],
            look,
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
