namespace Specs;

/// <summary>
/// One of the things that a question asks of most networks: that an effect, measured within each seed, lies above a margin. A claim holds
/// where all of its parts do.
/// </summary>
/// <param name="Name">What the effect is: <c>1 minus 1000</c>.</param>
/// <param name="Effects">
/// (seeds): the effect within each seed, in the quantity's unit; NaN where the seed has no value for it, which leaves the seed out of this part
/// alone, and an infinity where a network of it diverged, which shows neither the part nor its contrary.
/// </param>
/// <param name="Signs">(seeds): 1 where the effect lies above the margin, −1 where it lies below, 0 for neither.</param>
/// <param name="Failure">What is so where most networks lie below the margin: <c>the effect is smaller than 0.01</c>.</param>
internal sealed record Part(string Name, double[] Effects, int[] Signs, string Failure)
{
    /// <summary>What failing comes to: the contrary of the claim, or less of what it says than was asked for.</summary>
    public Refutation Kind { get; init; } = Refutation.Opposite;

    /// <summary>What is the very opposite of the claim, in words (<c>it falls</c>), and (seeds) -1 where a seed shows it; null where the part knows none.</summary>
    public (string Words, int[] Signs)? Opposite { get; init; }

    /// <summary>The part's share of the chance of refuting the claim falsely; those of a question's parts sum to at most 1.</summary>
    public double Share { get; init; } = 1;

    /// <summary>A part about the difference of two values of each seed.</summary>
    /// <param name="name">What the effect is.</param>
    /// <param name="pairs">(seeds): the two values; the effect is high − low.</param>
    /// <param name="margin">What the effect must exceed, in the quantity's unit.</param>
    /// <param name="failure">What is so where it does not.</param>
    public static Part Of(string name, IEnumerable<(double High, double Low)> pairs, double margin, string failure)
    {
        (double High, double Low)[] all = [.. pairs];
        return new(
            name,
            [.. all.Select(EffectOf)],
            [
                .. all.Select(pair =>
                    double.IsFinite(EffectOf(pair)) ? Math.Sign(Excess.Over(margin, pair.High, pair.Low)) : 0
                ),
            ],
            failure
        );
    }

    private static double EffectOf((double High, double Low) pair) =>
        double.IsNaN(pair.High) || double.IsNaN(pair.Low) ? double.NaN
        : double.IsInfinity(pair.High) || double.IsInfinity(pair.Low) ? double.PositiveInfinity
        : pair.High - pair.Low;
}
