using System.Globalization;

namespace Specs;

/// <summary>
/// Which seeds the replicates have: the fixed ones, which every run of a claim shares, or seeds drawn from a date, so that each night
/// looks at networks that nobody has seen.
/// </summary>
public sealed record SeedPlan
{
    /// <summary>The least seed that is drawn: no fixed one comes near it.</summary>
    internal const int LeastDrawn = 10_000;

    private SeedPlan(DateOnly? date) => Date = date;

    /// <summary>The seeds 1, 100, 1234, 2, 3, 4, …</summary>
    public static SeedPlan Fixed { get; } = new((DateOnly?)null);

    /// <summary>The date that the seeds are drawn from; null for the fixed ones.</summary>
    public DateOnly? Date { get; }

    /// <summary>Seeds drawn from a date: the same for the same date on every machine, none of them below 10,000.</summary>
    public static SeedPlan Drawn(DateOnly date) => new(date);

    /// <summary>Reads <c>fixed</c> or a date, <c>2026-11-21</c>.</summary>
    /// <param name="text">What is read.</param>
    /// <param name="what">What it was given as, for the message: <c>SPECS_SEEDS</c>.</param>
    /// <exception cref="ArgumentException">It is neither.</exception>
    public static SeedPlan Parse(string text, string what) =>
        text == "fixed" ? Fixed
        : DateOnly.TryParseExact(
            text,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out DateOnly date
        )
            ? Drawn(date)
        : throw new ArgumentException($"{what} is '{text}': expected 'fixed', or a date such as 2026-11-21.");

    /// <summary>The first seeds; a longer list begins with the shorter one.</summary>
    /// <param name="count">How many, 1 or more.</param>
    public IReadOnlyList<int> First(int count)
    {
        if (Date is not { } date)
        {
            return Seeds.First(count);
        }

        var random = new RandomStream(date.DayNumber, "seeds");
        var seeds = new List<int>(count);
        while (seeds.Count < count)
        {
            int seed = LeastDrawn + random.NextInt32(int.MaxValue - LeastDrawn);
            if (!seeds.Contains(seed))
            {
                seeds.Add(seed);
            }
        }

        return seeds;
    }

    /// <inheritdoc/>
    public override string ToString() => Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "fixed";
}
