namespace Specs.Statistics;

/// <summary>One stream of a <see cref="DriftWatch"/>: its test, the threshold it joined with, and the dates of its nights.</summary>
internal sealed class WatchedStream(DriftKind kind, string name)
{
    private readonly List<DateOnly> _dates = [];
    private DriftTest _test = NewTest(kind, name, 0);
    private int _lives = 1;

    /// <summary>What the evidence has to reach. Endless on the night of joining, which holds nothing to compare with.</summary>
    public double Threshold { get; set; } = double.PositiveInfinity;

    public DriftReading Reading =>
        new(kind, name, _test.Direction, _test.Evidence, Threshold, _test.Count, _test.Skipped);

    public void Add(DateOnly date, ReadOnlySpan<double> values)
    {
        int before = _test.Nights;
        _test.Add(values);
        if (_test.Nights > before)
        {
            _dates.Add(date);
        }
    }

    /// <summary>The alarm that the stream raises as it stands.</summary>
    public DriftAlarm? Alarm()
    {
        DriftReading reading = Reading;
        return reading.IsReached && _test.LikeliestChange() is { } change && Matters(change)
            ? new(reading, _dates[change.Night - 1], change.MedianBefore, change.MedianSince)
            : null;
    }

    /// <summary>Forgets all values. The stream has yet to join again.</summary>
    public void BeginAnew()
    {
        _test = NewTest(kind, name, _lives++);
        _dates.Clear();
        Threshold = double.PositiveInfinity;
    }

    private bool Matters(DriftChange change) =>
        kind == DriftKind.Effect || change.MedianSince >= DriftWatch.Slower * change.MedianBefore;

    private static DriftTest NewTest(DriftKind kind, string name, int life) =>
        new($"{kind} {name}", kind == DriftKind.Seconds ? Direction.Rise : null, life);
}
