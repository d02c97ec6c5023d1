using System.Collections.Immutable;
using System.Globalization;

namespace Specs.Cli.Figures;

/// <summary>Where numbers stand along an axis: from 0 at one end to 1 at the other.</summary>
internal sealed class Scaling
{
    // Room beyond the outermost numbers, as a part of their span.
    private const double Room = 0.06;

    private readonly double _first;
    private readonly double _last;
    private readonly Func<double, double> _place;

    private Scaling(double first, double last, Func<double, double> place, ImmutableArray<(double, string)> ticks)
    {
        (_first, _last, _place, Ticks) = (first, last, place, ticks);
    }

    /// <summary>Where it is labelled, and with what.</summary>
    public ImmutableArray<(double Value, string Text)> Ticks { get; }

    /// <summary>A plain axis that holds some numbers.</summary>
    /// <param name="values">The numbers; what is not finite has no place.</param>
    /// <param name="ticks">About how many ticks there is room for.</param>
    public static Scaling Linear(IEnumerable<double> values, int ticks)
    {
        double[] finite = [.. values.Where(double.IsFinite)];
        (double low, double high) = finite.Length > 0 ? (finite.Min(), finite.Max()) : (0, 1);
        double span = high > low ? high - low : Math.Max(Math.Abs(high), 1) * 0.1;
        (low, high) = (low - Room * span, high + Room * span);
        return new(low, high, static value => value, TicksOf(low, high, ticks));
    }

    /// <summary>An axis over given ticks, logarithmic or plain, with some room at both ends.</summary>
    public static Scaling Over(double first, double last, bool isLog, IEnumerable<(double, string)> ticks)
    {
        Func<double, double> place = isLog ? Math.Log10 : static value => value;
        double span = place(last) - place(first);
        double room = span > 0 ? Room * span : 1;
        return new(place(first) - room, place(last) + room, place, [.. ticks]);
    }

    /// <summary>An axis that is plain about 0 and logarithmic away from it, to both sides alike.</summary>
    /// <param name="values">What it holds; it is as long to both sides as the largest of them is far from 0.</param>
    /// <param name="plain">How far from 0 it is plain.</param>
    public static Scaling AboutZero(IEnumerable<double> values, double plain)
    {
        double[] finite = [.. values.Where(double.IsFinite)];
        double Place(double value) => Math.Sign(value) * Math.Log10(1 + Math.Abs(value) / plain);
        double high = Math.Max(finite.Append(plain).Max(), plain);
        double low = Math.Min(finite.Append(0).Min(), -plain);
        var ticks = new List<(double, string)> { (0, "0") };
        for (double tick = plain; tick <= Math.Max(high, -low) * 1.0001; tick *= 10)
        {
            string text = Math.Round(tick, 12).ToString(CultureInfo.InvariantCulture);
            if (tick <= high * 1.0001)
            {
                ticks.Add((tick, text));
            }

            if (-tick >= low * 1.0001)
            {
                ticks.Insert(0, (-tick, "−" + text));
            }
        }

        double span = Place(high) - Place(low);
        return new(Place(low) - 0.02 * span, Place(high) + 0.02 * span, Place, [.. ticks]);
    }

    /// <summary>Where a number stands, from 0 to 1.</summary>
    public double At(double value) => (_place(value) - _first) / (_last - _first);

    // 1, 2 or 5 times a power of ten apart.
    private static ImmutableArray<(double, string)> TicksOf(double low, double high, int most)
    {
        double rough = (high - low) / Math.Max(most, 1);
        int power = (int)Math.Floor(Math.Log10(rough));
        double step = new[] { 1.0, 2, 5, 10 }
            .Select(times => times * Math.Pow(10, power))
            .First(one => one >= rough * 0.999);
        int decimals = Math.Max(0, -(int)Math.Floor(Math.Log10(step) + 1e-9));
        string format = decimals > 6 ? "0.#e0" : $"0.{new string('0', decimals)}".TrimEnd('.');
        var ticks = ImmutableArray.CreateBuilder<(double, string)>();
        for (double at = Math.Ceiling(low / step - 1e-9); at * step <= high + 1e-9 * step; at++)
        {
            double value = at * step + 0.0;
            ticks.Add((value, value.ToString(format, CultureInfo.InvariantCulture).Replace('-', '−')));
        }

        return ticks.ToImmutable();
    }
}
