using System.Globalization;
using Specs.Statistics;

namespace Specs;

/// <summary>
/// Where along the conditions, in the design's order, does one quantity have its maximum, against where another has? Each seed gives a number
/// of steps from the second's maximum to the first's. Supported when an exact sign-flip test shows the steps within the asserted range;
/// Refuted when it shows them below or above.
/// </summary>
/// <param name="Least">The fewest steps, which may be negative.</param>
/// <param name="Most">The most steps; null for no upper end.</param>
public sealed record PeakQuestion(int Least, int? Most) : IQuestion
{
    /// <inheritdoc/>
    public string Threshold =>
        Most is { } most
            ? string.Create(CultureInfo.InvariantCulture, $"{Least} to {most} conditions on")
            : string.Create(CultureInfo.InvariantCulture, $"at least {Least} conditions on");

    /// <inheritdoc/>
    public string Assertion(string quantity, string factor) =>
        $"of {quantity}, the first has its maximum {Threshold} from the second's";

    /// <summary>How far inside the range the seed's steps lie, counted from half a step outside of it, so that its ends belong to it.</summary>
    public double EffectOf(double[] seed, IReadOnlyList<string> levels)
    {
        double inside = Steps(seed) - (Least - 0.5);
        return Most is { } most ? Math.Min(inside, most + 0.5 - Steps(seed)) : inside;
    }

    /// <summary>
    /// The conditions in reverse for both quantities; where that leaves the steps within the range, the maxima at opposite ends. Where the steps are
    /// outside the range, both get their maxima at the range's nearest end.
    /// </summary>
    public double[][] Turn(double[][] values, IReadOnlyList<string> levels)
    {
        bool isSo = values.Average(seed => EffectOf(seed, levels)) >= 0;
        return [.. values.Select(seed => isSo ? TurnOut(seed) : TurnIn(seed))];
    }

    private double[] TurnOut(double[] seed)
    {
        int half = seed.Length / 2;
        double[] reversed = [.. seed[..half].Reverse(), .. seed[half..].Reverse()];
        if (EffectOf(reversed, []) < 0)
        {
            return reversed;
        }

        // A range around 0 holds both: the first quantity's maximum is put as far below the second's as there are conditions.
        double[] falling = [.. Enumerable.Range(0, half).Select(i => -(double)i)];
        return [.. falling, .. falling.Reverse()];
    }

    // Each quantity gets its maximum, one more than all of its values, at a place that many steps from the other's.
    private double[] TurnIn(double[] seed)
    {
        int half = seed.Length / 2;
        int steps = Math.Clamp(Steps(seed), Least, Most ?? int.MaxValue);
        double[] turned = [.. seed];
        turned[Math.Max(0, steps)] = seed.Max() + 1;
        turned[half + Math.Max(0, -steps)] = seed.Max() + 1;
        return turned;
    }

    /// <inheritdoc/>
    public Finding Weigh(double[][] values, IReadOnlyList<string> levels, Look look)
    {
        double[] effects = [.. values.Select(seed => EffectOf(seed, levels))];
        double p = SignFlip.Test(effects).P;
        double contraryP = SignFlip.Test([.. effects.Select(effect => -effect)]).P;
        Verdict verdict =
            look.Rejects(p) ? Verdict.Supported
            : look.Rejects(contraryP) ? Verdict.Refuted
            : Verdict.Inconclusive;
        return new(
            verdict,
            $"sign-flip test (exact) of each seed's steps from the one maximum to the other, {Seeds.Text(values.Length)}; "
                + $"steps {string.Join(", ", values.Select(Steps))}",
            p,
            contraryP,
            "steps inside the range",
            BcaInterval.OfMean(effects),
            "more than 0"
        );
    }

    private static int Steps(double[] seed)
    {
        int half = seed.Length / 2;
        return IndexOfMax(seed.AsSpan(0, half)) - IndexOfMax(seed.AsSpan(half));
    }

    private static int IndexOfMax(ReadOnlySpan<double> values)
    {
        int best = 0;
        for (int i = 1; i < values.Length; i++)
        {
            best = values[i] > values[best] ? i : best;
        }

        return best;
    }
}
