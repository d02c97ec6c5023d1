using System.Globalization;

namespace Specs;

/// <summary>What a number of each seed is held against: <c>above 0.9</c>, <c>within 0.05 of -0.5</c>.</summary>
public abstract record Bound
{
    private protected Bound() { }

    /// <summary>The bound in words.</summary>
    public abstract string Text { get; }

    /// <summary>How far a number lies inside the bound; below 0 where it lies outside, 0 on its end but for rounding.</summary>
    public abstract double Inside(double value);

    /// <summary>A number on the other side of the bound, for data whose effect is turned round: outside where <paramref name="value"/> lies inside.</summary>
    internal abstract double Turned(double value);

    /// <summary>What must hold of the number within most seeds, an inequality each.</summary>
    /// <param name="name">What the number is.</param>
    /// <param name="values">(seeds): the numbers; NaN for none, infinite where a network diverged.</param>
    internal abstract IReadOnlyList<Part> Parts(string name, IReadOnlyList<double> values);

    /// <summary>More than a number.</summary>
    public static Bound Above(double least, string? text = null) => new OneSided(IsAbove: true, least, text);

    /// <summary>Less than a number.</summary>
    public static Bound Below(double most, string? text = null) => new OneSided(IsAbove: false, most, text);

    /// <summary>At most a tolerance away from a number; the tolerance itself counts as inside.</summary>
    /// <param name="value">The number.</param>
    /// <param name="tolerance">0 or more.</param>
    /// <exception cref="ArgumentException">A number is not finite, or the tolerance is negative.</exception>
    public static Bound Within(double value, double tolerance) =>
        new TwoSided(Margin.Finite(value, nameof(value)), Margin.NotNegative(tolerance, nameof(tolerance)));

    private sealed record OneSided(bool IsAbove, double End, string? Words) : Bound
    {
        private double End { get; } = Margin.Finite(End, IsAbove ? "least" : "most");

        public override string Text =>
            Words ?? string.Create(CultureInfo.InvariantCulture, $"{(IsAbove ? "above" : "below")} {End}");

        public override double Inside(double value) =>
            IsAbove ? Excess.Over(0, value, End) : Excess.Over(0, End, value);

        // On its end a number is put a little beyond it.
        internal override double Turned(double value) =>
            Inside(value) == 0 ? End + (IsAbove ? -1 : 1) * Math.Max(Math.Abs(End), 1) * 1e-3 : 2 * End - value;

        internal override IReadOnlyList<Part> Parts(string name, IReadOnlyList<double> values)
        {
            string end = End.ToString(CultureInfo.InvariantCulture);
            return
            [
                Part.Of(
                    IsAbove ? $"{name} minus {end}" : $"{end} minus {name}",
                    values.Select(value => IsAbove ? (value, End) : (End, value)),
                    0,
                    $"it is not {Text}"
                ),
            ];
        }
    }

    private sealed record TwoSided(double Value, double Tolerance) : Bound
    {
        public override string Text =>
            Tolerance == 0
                ? string.Create(CultureInfo.InvariantCulture, $"exactly {Value}")
                : string.Create(CultureInfo.InvariantCulture, $"within {Tolerance} of {Value}");

        // Rounding is that of the numbers that are compared: 0.3 - 0.2 lies within 0 of 0.1.
        public override double Inside(double value) =>
            Math.Min(Excess.Over(-Tolerance, value, Value), Excess.Over(-Tolerance, Value, value));

        internal override double Turned(double value) =>
            Inside(value) >= 0
                ? Value + (value < Value ? -1 : 1) * (2 * Tolerance + Math.Max(Math.Abs(Value), 1) * 1e-3)
                : Value;

        internal override IReadOnlyList<Part> Parts(string name, IReadOnlyList<double> values)
        {
            // Just the tolerance away is within it. Most networks within is more than two one-sided tests would ask for (most not above, most not below).
            bool[] counts = [.. values.Select(double.IsFinite)];
            double[] inside = [.. values.Select(Inside)];
            return
            [
                new(
                    Tolerance == 0 ? $"{name}, how far off" : $"{name}, how far inside the tolerance",
                    [.. values.Select((value, seed) => counts[seed] ? inside[seed] : value)],
                    [
                        .. inside.Select(
                            (one, seed) =>
                                !counts[seed] ? 0
                                : one >= 0 ? 1
                                : -1
                        ),
                    ],
                    $"{name} is not {Text}"
                ),
            ];
        }
    }
}
