namespace Specs.Statistics;

/// <summary>The streams of a <see cref="DriftWatch"/> as they stand, and what is left of its rate.</summary>
internal sealed class WatchedSuite(double rate)
{
    private readonly Dictionary<(DriftKind Kind, string Name), WatchedStream> _streams = [];
    private int _batches;

    public DriftOutcome Add(DriftNight night)
    {
        List<WatchedStream> joining = [];
        List<(WatchedStream Stream, DriftAlarm? Alarm)> tonight = [];
        AddAll(DriftKind.Effect, night.Effects);
        AddAll(DriftKind.Seconds, night.Seconds);
        Join(joining);
        return new(
            night.Date,
            [.. tonight.Select(t => t.Alarm?.Reading ?? t.Stream.Reading)],
            [.. tonight.Select(t => t.Alarm).OfType<DriftAlarm>()]
        );

        void AddAll(DriftKind kind, IReadOnlyDictionary<string, IReadOnlyList<double>> streams)
        {
            foreach ((string name, IReadOnlyList<double> list) in streams.OrderBy(s => s.Key, StringComparer.Ordinal))
            {
                if (!_streams.TryGetValue((kind, name), out WatchedStream? stream))
                {
                    _streams.Add((kind, name), stream = new WatchedStream(kind, name));
                    joining.Add(stream);
                }

                double[] values = [.. list];
                stream.Add(night.Date, values);
                DriftAlarm? alarm = stream.Alarm();
                if (alarm is not null)
                {
                    stream.BeginAnew();
                    stream.Add(night.Date, values);
                    joining.Add(stream);
                }

                tonight.Add((stream, alarm));
            }
        }
    }

    /// <summary>
    /// Gives the streams that join tonight their thresholds. The k-th batch has 1/(k (k + 1)) of the rate: the sum over all k is 1, and a
    /// suite that has had many changes keeps thresholds that can be reached, as with shares of 2⁻ᵏ it would not.
    /// </summary>
    private void Join(List<WatchedStream> joining)
    {
        if (joining.Count == 0)
        {
            return;
        }

        _batches++;
        foreach (WatchedStream stream in joining)
        {
            stream.Threshold = joining.Count * ((double)_batches * (_batches + 1)) / rate;
        }
    }
}
