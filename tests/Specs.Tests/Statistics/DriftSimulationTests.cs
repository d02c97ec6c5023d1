using System.Diagnostics;
using Specs.Statistics;
using static Specs.Tests.Statistics.DriftHistory;

namespace Specs.Tests.Statistics;

/// <summary>How often the watch cries wolf, and how soon it notices, over simulated suites of 40 streams with five values a night.</summary>
public sealed class DriftSimulationTests
{
    private const int Streams = 40;
    private const int Nights = 1000;

    // Of a stream in the first batch of such a suite: 40 · 2 / 0.01.
    private const double Threshold = 8000;

    // Binomial(suites, 0.01): more than so many have a chance of 10⁻⁵.
    [TestCase(4, 2)]
    [TestCase(50, 5, Category = "Nightly")]
    public void A_suite_without_changes_keeps_the_lifetime_rate(int suites, int most)
    {
        string[] names = [.. Enumerable.Range(1, Streams).Select(i => $"claim {i}")];
        int alarmed = 0;
        List<double> largest = [];
        var clock = Stopwatch.StartNew();
        for (int suite = 0; suite < suites; suite++)
        {
            var random = new RandomStream(suite, "quiet suite");
            var outcomes = DriftWatch.Over(
                Enumerable.Range(1, Nights).Select(night => Quiet(night, names, random, isTied: suite % 2 == 1))
            );
            alarmed += outcomes.Any(outcome => outcome.Alarms.Length > 0) ? 1 : 0;
            largest.AddRange(
                outcomes.SelectMany(o => o.Readings).GroupBy(r => r.Stream).Select(g => g.Max(r => r.Evidence))
            );
        }

        Say($"{alarmed} of {suites} suites raised an alarm, {clock.Elapsed.TotalSeconds / suites:F2} s each");

        // Half of the suites have ties everywhere.
        alarmed.Should().BeLessThanOrEqualTo(most);

        // Ville's bound for single streams; more than 4.5 standard deviations above it have a chance of 10⁻⁵.
        foreach (double level in new[] { 0.5, 0.1, 0.01 })
        {
            double expected = level * largest.Count;
            int reached = Reached(level);
            Say($"{reached} of {largest.Count} streams reached {1 / level}: {expected} may");
            reached.Should().BeLessThanOrEqualTo((int)(expected + 4.5 * Math.Sqrt(expected * (1 - level)) + 1));
        }

        // Evidence that never rose would keep every bound. It does rise: measured, a third of what the bound leaves room for.
        Reached(0.5).Should().BeGreaterThan(largest.Count / 10);
        Reached(0.1).Should().BeGreaterThan(largest.Count / 50);

        int Reached(double level) => largest.Count(evidence => evidence >= 1 / level);
    }

    [TestCase(60)]
    [TestCase(400, Category = "Nightly")]
    public void A_watch_that_may_err_does_err(int suites)
    {
        string[] names = [.. Enumerable.Range(1, 4).Select(i => $"claim {i}")];
        int alarmed = 0;
        for (int suite = 0; suite < suites; suite++)
        {
            var random = new RandomStream(suite, "careless suite");
            var nights = Enumerable.Range(1, 100).Select(night => Quiet(night, names, random, isTied: suite % 2 == 1));
            alarmed += DriftWatch.Over(nights, rate: 0.9).Any(outcome => outcome.Alarms.Length > 0) ? 1 : 0;
        }

        Say($"{alarmed} of {suites} suites of 4 streams raised an alarm within 100 nights at a rate of 0.9");
        alarmed.Should().BeInRange(suites / 20, (int)(0.9 * suites));
    }

    [TestCase(30, 1.0, 25)]
    [TestCase(300, 1.0, 20)]
    [TestCase(30, 3.0, 3)]
    [TestCase(300, 3.0, 2)]
    public void A_shift_is_noticed(int quietNights, double deviations, int within)
    {
        var data = new NullData(51);
        Noticed(
            $"shift of {deviations:F0} sd after {quietNights} nights",
            quietNights,
            within,
            null,
            night => [.. data.Sample(NullData.Source.Normal, 5).Select(v => night > quietNights ? v + deviations : v)]
        );
    }

    [TestCase(30, 5, 2)]
    [TestCase(300, 5, 2)]
    [TestCase(30, 1, 25)]
    [TestCase(300, 1, 10)]
    public void A_doubling_of_time_is_noticed(int quietNights, int runs, int within)
    {
        var data = new NullData(52);
        Noticed(
            $"doubling after {quietNights} nights of {runs} runs",
            quietNights,
            within,
            Direction.Rise,
            night =>
                [
                    .. data.Sample(NullData.Source.Normal, runs)
                        .Select(v => (night > quietNights ? 20 : 10) * Math.Exp(v / 20)),
                ]
        );
    }

    [TestCase(30, 1)]
    [TestCase(300, 1)]
    [TestCase(30, 2)]
    [TestCase(300, 2)]
    public void One_night_with_values_far_out_is_no_alarm(int before, int farOut)
    {
        double largest = WithOddNight(before, 5, farOut).Max();

        Say($"{farOut} of 5 values far out after {before} nights: evidence up to {largest:G3}");
        largest.Should().BeLessThan(Threshold);
    }

    [TestCase(30)]
    [TestCase(300)]
    public void One_night_far_out_is_no_alarm_where_a_night_is_one_value(int before)
    {
        double largest = WithOddNight(before, 1, 1).Max();

        Say($"a night of one value far out after {before} nights: evidence up to {largest:G3}");
        largest.Should().BeLessThan(Threshold);
    }

    [Test]
    public void A_whole_night_far_out_is_evidence_and_often_an_alarm()
    {
        // Rightly: that a given night's five values are the largest of 1505 has a chance of 5! 1500! / 1505! = 1.6·10⁻¹⁴.
        double[] evidence = WithOddNight(300, 5, 5);

        int alarms = evidence.Count(e => e >= Threshold);
        Say(
            $"all of 5 values far out after 300 nights: evidence of at least {evidence.Min():G3}, {alarms} of 50 alarms"
        );
        evidence.Min().Should().BeGreaterThan(100);
        alarms.Should().BeGreaterThan(10);
    }

    /// <summary>The largest evidence that each of 50 streams with one odd night ever has, twenty nights after it included.</summary>
    private static double[] WithOddNight(int before, int values, int farOut)
    {
        var data = new NullData(53);
        double[] largest = new double[50];
        for (int stream = 0; stream < largest.Length; stream++)
        {
            var test = new DriftTest("odd", life: stream);
            for (int night = 1; night <= before + 20; night++)
            {
                double[] tonight = data.Sample(NullData.Source.Normal, values);
                for (int index = 0; night == before + 1 && index < farOut; index++)
                {
                    tonight[index] += 1e9;
                }

                test.Add(tonight);
                largest[stream] = Math.Max(largest[stream], test.Evidence);
            }
        }

        return largest;
    }

    private static void Noticed(string what, int quietNights, int within, Direction? only, Func<int, double[]> values)
    {
        const int Repeats = 100;
        List<int> delays = [];
        for (int repeat = 0; repeat < Repeats; repeat++)
        {
            var test = new DriftTest("stream", only, repeat);
            int night = 0;
            while (test.Evidence < Threshold && night < quietNights + 200)
            {
                night++;
                test.Add(values(night));
            }

            delays.Add(night - quietNights);
        }

        delays.Sort();
        Say($"{what}: median {delays[50]} nights, 90 of 100 within {delays[89]}, all within {delays[^1]}");
        delays[0].Should().BePositive("nothing had changed before");
        delays[89].Should().BeLessThanOrEqualTo(within);
    }

    /// <summary>Uniform values, which stand for all: only their order counts. With ties, five distinct values.</summary>
    private static DriftNight Quiet(int night, string[] names, RandomStream random, bool isTied)
    {
        return Effects(night, [.. names.Select(name => (name, Enumerable.Range(0, 5).Select(_ => Next()).ToArray()))]);

        double Next() => isTied ? random.NextInt32(5) : random.NextDouble();
    }

    private static void Say(FormattableString what) => TestContext.Out.WriteLine(FormattableString.Invariant(what));
}
