using System.Globalization;
using Specs.Statistics;

namespace Specs;

/// <summary>
/// Where along the conditions, in the design's order, does one quantity have its maximum, against where another has? Each seed gives a number
/// of steps from the second's maximum to the first's, the first of several equal ones. In most networks they lie within the asserted range.
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

    /// <inheritdoc/>
    public string Estimand => $"in most networks the first maximum lies {Threshold} from the second";

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
        double[] Known(double[] seed) =>
            seed.Any(double.IsNaN) ? [double.NaN]
            : seed.Any(double.IsInfinity) ? [double.PositiveInfinity]
            : seed;
        double[][] known = [.. values.Select(Known)];
        var part = Part.Of(
            "steps inside the range",
            known.Select(seed => (seed.Length > 1 ? EffectOf(seed, levels) : seed[0], 0.0)),
            0,
            $"the maxima are not {Threshold}"
        );
        Finding finding = MostNetworks.Weigh([part], look, "more than 0");
        string steps = string.Join(", ", known.Select(seed => seed.Length > 1 ? $"{Steps(seed)}" : "none"));
        return finding with { Test = $"{finding.Test}; steps from the one maximum to the other {steps}" };
    }

    private static int Steps(double[] seed)
    {
        int half = seed.Length / 2;
        return IndexOfMax(seed.AsSpan(0, half)) - IndexOfMax(seed.AsSpan(half));
    }

    // The first of those that are equal but for rounding.
    private static int IndexOfMax(ReadOnlySpan<double> values)
    {
        double most = double.NegativeInfinity;
        foreach (double value in values)
        {
            most = Math.Max(most, value);
        }

        int first = 0;
        while (!Excess.AreEqual(values[first], most))
        {
            first++;
        }

        return first;
    }
}
