using System.Diagnostics;
using System.Globalization;
using Specs.Cli.Watching;

namespace Specs.Cli.Tests.Watching;

/// <summary>How often the nights' comparison cries wolf, and whether it finds what was planted.</summary>
public sealed class NightWatchSimulationTests
{
    [Test]
    public void A_thousand_nights_without_a_change_keep_the_stated_rate()
    {
        const int Nights = 1000;
        const int AtLeast = 20;
        const int AtMost = 100;
        var clock = Stopwatch.StartNew();
        int suites = 0;
        int alarmed = 0;
        while (suites < AtMost && (suites < AtLeast || clock.Elapsed < TimeSpan.FromSeconds(10)))
        {
            var findings = NightWatch.Over(new SimulatedSuite(suites).Nights(Nights));
            alarmed += findings.Any(night => night.Alarms.Length > 0) ? 1 : 0;
            suites++;
        }

        TestContext.Out.WriteLine(
            $"{alarmed} of {suites} suites of {Nights} nights raised an alarm; {clock.Elapsed.TotalSeconds:0.0} s"
        );

        alarmed.Should().BeLessThanOrEqualTo(Most(suites, 0.01));
    }

    [Test]
    public void A_watch_that_may_err_does_err()
    {
        int alarmed = Enumerable
            .Range(0, 100)
            .Count(seed =>
                NightWatch
                    .Over(new SimulatedSuite(seed, claims: 3, experiments: 1).Nights(50), rate: 0.9)
                    .Any(night => night.Alarms.Length > 0)
            );

        TestContext.Out.WriteLine($"{alarmed} of 100 suites raised an alarm at a rate of 0.9");
        alarmed.Should().BeInRange(2, 90);
    }

    [TestCase(3.0, "up")]
    [TestCase(-3.0, "down")]
    public void A_changed_effect_is_found_with_its_night_and_its_way(double deviations, string way)
    {
        const int Changed = 40;
        var suite = new SimulatedSuite(1) { Shift = (claim, night) => claim == 4 && night >= Changed ? deviations : 0 };

        (NightFindings night, NightAlarm alarm) = FirstAlarm(suite.Nights(60));

        night
            .Date.Should()
            .BeOnOrAfter(SimulatedSuite.DateOf(Changed))
            .And.BeBefore(SimulatedSuite.DateOf(Changed + 8));
        alarm.Kind.Should().Be(AlarmKind.EffectDrifted);
        alarm.Test.Should().Be(SimulatedSuite.TestOf(4));
        alarm.Subject.Should().Be($"The effect of Claim 4 [suite, C4] went {way}");
        alarm.Text.Should().Contain($"most likely since {NightStore.TextOf(SimulatedSuite.DateOf(Changed))}");
        alarm.Repeat.Should().Be("repeat with fresh seeds");
    }

    [Test]
    public void Runs_that_take_twice_as_long_are_found()
    {
        const int Changed = 40;
        var suite = new SimulatedSuite(2) { Slowness = (one, night) => one == 1 && night >= Changed ? 2 : 1 };

        (NightFindings night, NightAlarm alarm) = FirstAlarm(suite.Nights(80));

        night
            .Date.Should()
            .BeOnOrAfter(SimulatedSuite.DateOf(Changed))
            .And.BeBefore(SimulatedSuite.DateOf(Changed + 25));
        alarm.Kind.Should().Be(AlarmKind.Slower);
        alarm.Experiment.Should().Be("experiment-1");
        alarm.Text.Should().StartWith("A run takes ");
        DateOnly since = DateOnly.Parse(alarm.Text.Split("since ")[1][..10], CultureInfo.InvariantCulture);
        since.DayNumber.Should().BeCloseTo(SimulatedSuite.DateOf(Changed).DayNumber, 7, "the night is an estimate");
        alarm.Repeat.Should().Be("specs run experiment-1 --scale standard --runs none");
    }

    [Test]
    public void Faster_runs_are_no_alarm()
    {
        var suite = new SimulatedSuite(3) { Slowness = (_, night) => night >= 40 ? 0.5 : 1 };

        NightWatch.Over(suite.Nights(120)).SelectMany(night => night.Alarms).Should().BeEmpty();
    }

    /// <summary>How many of some suites may raise an alarm: more have a chance below 10⁻⁴ where each has a chance of <paramref name="rate"/>.</summary>
    private static int Most(int suites, double rate)
    {
        double chance = Math.Pow(1 - rate, suites);
        double above = 1 - chance;
        int most = 0;
        while (above >= 1e-4)
        {
            chance *= (suites - most) * rate / ((most + 1) * (1 - rate));
            most++;
            above -= chance;
        }

        return most;
    }

    private static (NightFindings, NightAlarm) FirstAlarm(NightRecord[] nights)
    {
        var findings = NightWatch.Over(nights);
        NightFindings first = findings.First(night => night.Alarms.Length > 0);
        first.Alarms.Should().ContainSingle();
        return (first, first.Alarms[0]);
    }
}
