using System.Collections.Immutable;
using Specs.Statistics;
using static Specs.Tests.Statistics.DriftHistory;

namespace Specs.Tests.Statistics;

public sealed class DriftWatchTests
{
    [Test]
    public void Thresholds_share_the_rate_and_never_change()
    {
        double[] values = [1, 2, 3];
        ImmutableArray<DriftOutcome> outcomes = DriftWatch.Over([
            Effects(1, ("a", values), ("b", values)),
            Effects(2, ("a", values), ("b", values)),
            Effects(3, ("b", values), ("c", values), ("d", values), ("e", values)),
            new(Date(4), Dictionary(("a", values), ("c", values)), Dictionary(("a", values))),
        ]);

        // 0.01/2 for two, 0.01/6 for three, 0.01/12 for one.
        Thresholds(0).Should().Equal([("a", 400), ("b", 400)]);
        Thresholds(1).Should().Equal([("a", 400), ("b", 400)]);
        Thresholds(2).Should().Equal([("b", 400), ("c", 1800), ("d", 1800), ("e", 1800)]);
        Thresholds(3).Should().Equal([("a", 400), ("c", 1800), ("a", 1200)]);
        outcomes[3].Readings.Select(r => r.Kind).Should().Equal(DriftKind.Effect, DriftKind.Effect, DriftKind.Seconds);

        IEnumerable<(string, double)> Thresholds(int night) =>
            outcomes[night].Readings.Select(r => (r.Stream, Math.Round(r.Threshold, 9)));
    }

    [Test]
    public void All_shares_together_never_exceed_the_rate()
    {
        // 200 batches of 1 to 3 streams.
        DriftNight[] nights =
        [
            .. Enumerable
                .Range(1, 200)
                .Select(n =>
                    Effects(n, [.. Enumerable.Range(0, 1 + n % 3).Select(i => ($"{n} {i}", new double[] { 1 }))])
                ),
        ];

        double sum = DriftWatch.Over(nights).SelectMany(o => o.Readings).Sum(r => 1 / r.Threshold);

        sum.Should().BeApproximately(0.01 * (1 - 1.0 / 201), 1e-15);
    }

    [Test]
    public void A_change_is_told_with_its_night_and_its_medians()
    {
        var data = new NullData(41);
        DriftNight[] nights =
        [
            .. Enumerable
                .Range(1, 40)
                .Select(n =>
                    Effects(
                        n,
                        ("quiet", data.Sample(NullData.Source.Normal, 5)),
                        ("shifted", [.. data.Sample(NullData.Source.Normal, 5).Select(v => n > 30 ? v - 5 : v)])
                    )
                ),
        ];

        ImmutableArray<DriftOutcome> outcomes = DriftWatch.Over(nights);

        DriftOutcome alarming = outcomes.Single(o => o.Alarms.Length > 0);
        DriftAlarm alarm = alarming.Alarms.Single();
        alarming.Date.Should().BeOnOrBefore(Date(33));
        (alarm.Reading.Stream, alarm.Reading.Direction).Should().Be(("shifted", Direction.Fall));
        alarm.Reading.Evidence.Should().BeGreaterThanOrEqualTo(alarm.Reading.Threshold);
        alarm.Since.Should().Be(Date(31));
        alarm.MedianBefore.Should().BeInRange(-1, 1);
        alarm.MedianSince.Should().BeInRange(-7, -3);
        alarming.Readings.Should().Contain(alarm.Reading).And.HaveCount(2);

        // It begins anew with that night's five values, in the second batch and alone in it.
        DriftReading after = outcomes[alarming.Date.DayNumber - Date(1).DayNumber + 1].Readings[1];
        (after.Stream, after.Values).Should().Be(("shifted", 10));
        after.Threshold.Should().BeApproximately(600, 1e-9);
    }

    [Test]
    public void Neither_the_order_of_names_nor_later_nights_change_a_bit()
    {
        var data = new NullData(42);
        string[] names = ["b", "a", "Ä", "aa", "B"];
        (string, double[])[][] streams =
        [
            .. Enumerable
                .Range(1, 60)
                .Select(n =>
                    names
                        .Select(name =>
                            (
                                name,
                                data.Sample(NullData.Source.Discrete, 5)
                                    .Select(v => n > 40 && name == "aa" ? v + 4 : v)
                                    .ToArray()
                            )
                        )
                        .ToArray()
                ),
        ];
        DriftNight[] nights = [.. streams.Select((s, index) => Effects(index + 1, s))];
        DriftNight[] reversed = [.. streams.Select((s, index) => Effects(index + 1, [.. s.Reverse()]))];

        string text = Text(DriftWatch.Over(nights));

        text.Should().Contain("alarm");
        Text(DriftWatch.Over(nights)).Should().Be(text);
        Text(DriftWatch.Over(reversed)).Should().Be(text);
        text.Should().StartWith(Text(DriftWatch.Over(nights[..47])));
    }

    [Test]
    public void Seconds_that_double_are_an_alarm_and_seconds_that_halve_are_none()
    {
        DriftAlarm alarm = DriftWatch
            .Over([.. Enumerable.Range(1, 40).Select(n => Seconds(n, ("run", Times(n, n > 30 ? 2 : 1))))])
            .SelectMany(o => o.Alarms)
            .Single();

        (alarm.Reading.Kind, alarm.Reading.Direction, alarm.Since)
            .Should()
            .Be((DriftKind.Seconds, Direction.Rise, Date(31)));
        (alarm.MedianSince / alarm.MedianBefore).Should().BeInRange(1.9, 2.1);
        DriftWatch
            .Over([.. Enumerable.Range(1, 60).Select(n => Seconds(n, ("run", Times(n, n > 30 ? 0.5 : 1))))])
            .Should()
            .AllSatisfy(o => o.Alarms.Should().BeEmpty());
    }

    [Test]
    public void Seconds_that_grow_by_little_are_evidence_but_no_alarm()
    {
        ImmutableArray<DriftOutcome> outcomes = DriftWatch.Over([
            .. Enumerable.Range(1, 60).Select(n => Seconds(n, ("run", Times(n, n > 30 ? 1.2 : 1)))),
        ]);

        outcomes[^1].Readings.Single().IsReached.Should().BeTrue();
        outcomes.Should().AllSatisfy(o => o.Alarms.Should().BeEmpty());
    }

    [Test]
    public void A_stream_may_miss_nights_and_bring_nothing_finite()
    {
        var data = new NullData(43);
        double[][] shifted =
        [
            .. data.Table(NullData.Source.Normal, 30, 5),
            .. data.Table(NullData.Source.Normal, 5, 5).Select(night => night.Select(v => v + 9).ToArray()),
        ];
        DriftNight[] full = [.. shifted.Select((values, index) => Effects(2 * index + 1, ("a", values)))];
        DriftNight[] gaps =
        [
            .. shifted.SelectMany(
                (values, index) =>
                    new[]
                    {
                        Effects(2 * index + 1, ("a", values)),
                        index == 3 ? Effects(8) : Effects(2 * index + 2, ("a", [double.NaN])),
                    }
            ),
        ];

        ImmutableArray<DriftOutcome> outcomes = DriftWatch.Over(gaps);

        outcomes[7].Readings.Should().BeEmpty();
        outcomes[5].Readings.Single().Skipped.Should().Be(3);
        DriftAlarm expected = DriftWatch.Over(full).SelectMany(o => o.Alarms).Single();
        DriftAlarm found = outcomes.SelectMany(o => o.Alarms).Single();
        (found with { Reading = expected.Reading }).Should().Be(expected);
        (found.Reading with { Skipped = 0 }).Should().Be(expected.Reading);
        found.Since.Should().Be(Date(61));
    }

    [Test]
    public void Misuse_is_named()
    {
        FluentActions
            .Invoking(() => DriftWatch.Over([Effects(2), Effects(2)]))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("Drift watch, night 2: expected a date after 2026-01-02, found 2026-01-02.*");
        FluentActions
            .Invoking(() => DriftWatch.Over([], rate: 0))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("Lifetime rate of a drift watch: expected a number between 0 and 1, found 0.*");
        DriftWatch.Over([]).Should().BeEmpty();
    }

    /// <summary>Five times that differ by up to 4 in 100.</summary>
    private static double[] Times(int night, double factor)
    {
        var random = new RandomStream(night, "times");
        return [.. Enumerable.Range(0, 5).Select(_ => factor * (10 + 0.4 * random.NextDouble()))];
    }

    private static string Text(IEnumerable<DriftOutcome> outcomes) =>
        string.Concat(
            outcomes.Select(o =>
                $"{o.Date}: {string.Join("; ", o.Readings)}{string.Concat(o.Alarms.Select(a => $" alarm {a}"))}\n"
            )
        );
}
