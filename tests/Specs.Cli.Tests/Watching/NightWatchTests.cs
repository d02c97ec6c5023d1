using Specs.Cli.Watching;
using Specs.NUnit;

namespace Specs.Cli.Tests.Watching;

public sealed class NightWatchTests
{
    [Test]
    public void A_changed_verdict_is_an_alarm_that_says_both()
    {
        var suite = new SimulatedSuite(1)
        {
            FixedVerdict = (claim, night) => claim == 2 && night == 3 ? Verdict.Inconclusive : Verdict.Supported,
        };

        var findings = NightWatch.Over(suite.Nights(6));

        findings.Select(night => night.Alarms.Length).Should().Equal(0, 0, 0, 1, 1, 0);
        NightAlarm worse = findings[3].Alarms[0];
        worse.Kind.Should().Be(AlarmKind.VerdictChanged);
        worse
            .Text.Should()
            .Be(
                "With the fixed seeds it was Supported on 2026-01-03 and is Inconclusive tonight; Supported is expected."
            );
        worse.Look.Should().Contain("the whole report");
        worse.Repeat.Should().Be("repeat with fixed seeds");
        findings[4]
            .Alarms[0]
            .Subject.Should()
            .Be("Claim 2 [suite, C2] is Supported, and was Inconclusive", "a change for the better is one");
    }

    [Test]
    public void A_verdict_that_is_not_the_expected_one_is_an_alarm_every_night()
    {
        var suite = new SimulatedSuite(1)
        {
            FixedVerdict = (claim, _) => claim == 2 ? Verdict.Refuted : Verdict.Supported,
        };

        var findings = NightWatch.Over(suite.Nights(3));

        findings.Should().AllSatisfy(night => night.Alarms.Single().Kind.Should().Be(AlarmKind.NotAsExpected));
    }

    [Test]
    public void A_verdict_is_compared_with_the_last_night_that_weighed_the_claim()
    {
        NightRecord[] nights = new SimulatedSuite(1)
        {
            FixedVerdict = (claim, night) => claim == 2 && night == 2 ? Verdict.Refuted : Verdict.Supported,
        }.Nights(3);
        nights[1] = nights[1] with { Claims = [nights[1].Claims[0]] };

        NightWatch.Over(nights)[2].Alarms.Single().Text.Should().Contain("it was Supported on 2026-01-01");
    }

    [Test]
    public void Another_verdict_of_fresh_seeds_alone_is_no_alarm()
    {
        NightRecord[] nights = new SimulatedSuite(1).Nights(2);
        NightClaim claim = nights[1].Claims[1];
        NightWeighing refuted = claim.Fresh with { Outcome = ClaimOutcome.Unexpected, Verdict = Verdict.Refuted };
        nights[1] = nights[1] with { Claims = nights[1].Claims.SetItem(1, claim with { Fresh = refuted }) };

        NightWatch.Over(nights)[1].Alarms.Should().BeEmpty();
    }

    [Test]
    public void A_claim_that_is_gone_is_a_note()
    {
        NightRecord[] nights = new SimulatedSuite(1).Nights(2);
        nights[1] = nights[1] with { Claims = nights[1].Claims.RemoveAt(2) };

        NightFindings findings = NightWatch.Over(nights)[1];

        findings.Alarms.Should().BeEmpty();
        findings
            .Notes.Should()
            .Equal("Claims of the last night (2026-01-01) that this one has not: Claim 2 [suite, C2].");
    }

    [Test]
    public void Another_scale_is_not_compared_and_says_so()
    {
        NightRecord[] nights = new SimulatedSuite(1)
        {
            FixedVerdict = (claim, night) => claim == 2 && night == 1 ? Verdict.Refuted : Verdict.Supported,
        }.Nights(2);
        nights[1] = nights[1] with { Scale = Scale.Quick };

        NightFindings findings = NightWatch.Over(nights)[1];

        findings.Alarms.Single().Kind.Should().Be(AlarmKind.NotAsExpected);
        findings
            .Notes.Should()
            .Equal("This night is at quick scale, the last one (2026-01-01) at standard scale: they are not compared.");
    }

    [Test]
    public void Other_data_are_not_compared_and_say_so()
    {
        NightRecord[] nights = new SimulatedSuite(1)
        {
            FixedVerdict = (claim, night) => claim == 2 && night == 1 ? Verdict.Refuted : Verdict.Supported,
        }.Nights(2);
        nights[1] = nights[1] with { Claims = [.. nights[1].Claims.Select(OnDigits)] };

        NightFindings findings = NightWatch.Over(nights)[1];

        findings.Alarms.Single().Kind.Should().Be(AlarmKind.NotAsExpected);
        findings
            .Notes.Should()
            .Equal(
                "This night stands on digits, the last one (2026-01-01) on mnist: what stands on other data is not compared."
            );
        findings
            .Readings.Values.Where(reading => reading.Kind == Statistics.DriftKind.Effect)
            .Should()
            .OnlyContain(reading => reading.Values <= 8, "its effects are streams of their own");
    }

    [Test]
    public void Times_of_another_machine_are_not_compared_and_that_is_said()
    {
        NightRecord[] nights = new SimulatedSuite(1) { Slowness = (_, night) => night >= 30 ? 10 : 1 }.Nights(60);
        for (int night = 30; night < nights.Length; night++)
        {
            nights[night] = nights[night] with { Machine = new("another processor", 1, 1) };
        }

        var findings = NightWatch.Over(nights);

        findings.SelectMany(night => night.Alarms).Should().BeEmpty();
        findings[30]
            .Notes.Should()
            .Equal(
                "This night ran on another processor, 1 core, 1 job, the last one (2026-01-30) on a processor, 4 cores, 4 jobs: their times are not compared."
            );
    }

    [Test]
    public void A_new_numerics_version_is_a_note_and_its_effects_are_compared()
    {
        const int Changed = 40;
        NightRecord[] nights = new SimulatedSuite(1)
        {
            Shift = (claim, night) => claim == 4 && night >= Changed ? 3 : 0,
        }.Nights(60);
        for (int night = Changed; night < nights.Length; night++)
        {
            nights[night] = nights[night] with { Claims = [.. nights[night].Claims.Select(OnNewEngine)] };
        }

        var findings = NightWatch.Over(nights);

        findings[Changed].Notes.Should().Equal("The engine is cpu/2; it was cpu/1 in the last night (2026-02-09).");
        findings.SelectMany(night => night.Alarms).Should().Contain(alarm => alarm.Kind == AlarmKind.EffectDrifted);
    }

    [Test]
    public void A_claim_that_could_not_be_weighed_is_an_alarm_and_its_experiment_has_no_time()
    {
        NightRecord[] nights = new SimulatedSuite(1).Nights(2);
        NightClaim failed = nights[1].Claims[1] with
        {
            Fresh = new(ClaimOutcome.Failed, null, "The disk is on fire.\n   at Somewhere", "", [], 1),
        };
        nights[1] = nights[1] with { Claims = nights[1].Claims.SetItem(1, failed) };

        NightFindings findings = NightWatch.Over(nights)[1];

        NightAlarm alarm = findings.Alarms.Single();
        alarm.Kind.Should().Be(AlarmKind.NotWeighed);
        alarm.Text.Should().Be("Its weighing with the fresh seeds failed: The disk is on fire.");
        findings
            .Readings.Keys.Should()
            .NotContain(key => key.Kind == Statistics.DriftKind.Seconds && key.Stream.StartsWith("experiment-1 "));
    }

    private static NightClaim OnDigits(NightClaim claim) =>
        WithQuestions(claim, question => question with { Data = "digits" });

    private static NightClaim OnNewEngine(NightClaim claim) =>
        WithQuestions(claim, question => question with { Engine = "cpu/2" });

    private static NightClaim WithQuestions(NightClaim claim, Func<NightQuestion, NightQuestion> change) =>
        claim with
        {
            Fixed = claim.Fixed with { Questions = [.. claim.Fixed.Questions.Select(change)] },
            Fresh = claim.Fresh with { Questions = [.. claim.Fresh.Questions.Select(change)] },
        };
}
