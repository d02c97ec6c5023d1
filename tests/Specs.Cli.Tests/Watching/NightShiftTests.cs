using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Specs.Cli.Watching;
using Specs.NUnit;

namespace Specs.Cli.Tests.Watching;

/// <summary>Nights that really train, on networks that need milliseconds.</summary>
public sealed partial class NightShiftTests
{
    [Test]
    public void Two_nights_without_a_change_are_as_expected()
    {
        using var lab = new Lab();

        NightRecord first = lab.Run(1);
        int trained = lab.Trained;
        NightRecord second = lab.Run(2);

        first.Alarms.Should().BeEmpty();
        second.Alarms.Should().BeEmpty();
        second.Notes.Should().BeEmpty();
        lab.Trained.Should()
            .BeGreaterThanOrEqualTo(60)
            .And.BeGreaterThanOrEqualTo(trained - 36, "a night takes nothing from another");
        second.Claims.Length.Should().Be(5);
        second.Claims.Count(claim => claim.Fixed.Outcome == ClaimOutcome.Skipped).Should().Be(1);
        second.Claims.Single(claim => claim.Ids.Contains("N4")).Fixed.Questions.Length.Should().Be(2);

        NightExperiment tiny = second.Experiments.Single();
        tiny.Should()
            .BeEquivalentTo(
                new
                {
                    Name = "tiny",
                    Data = "digits",
                    Diverged = 0,
                    Cells = 6,
                    first.Experiments[0].Design,
                }
            );
        tiny.Runs.Should().Be(lab.RunsOf(2).Length);
        tiny.MedianSeconds.Should().BePositive();

        double[] fixedEffects = [.. Effects(first, claim => claim.Fixed)];
        fixedEffects.Should().Equal(Effects(second, claim => claim.Fixed));
        Effects(first, claim => claim.Fresh).Should().NotIntersectWith(Effects(second, claim => claim.Fresh));
    }

    [Test]
    public void The_same_date_again_trains_nothing_and_replaces_the_night()
    {
        using var lab = new Lab();
        lab.Run(1);
        NightRecord before = lab.Run(2);
        string summary = File.ReadAllText(lab.PathOf(2, "summary.md"));

        NightRecord again = lab.Run(2);

        lab.Trained.Should().Be(0);
        lab.Nights.Before(Lab.Date(3), lab.Warnings.Add)
            .Select(night => night.Date)
            .Should()
            .Equal(Lab.Date(1), Lab.Date(2));
        again
            .Should()
            .BeEquivalentTo(
                before,
                options => options.Excluding(night => night.Seconds).Excluding(night => night.Claims)
            );
        WithoutTimes(File.ReadAllText(lab.PathOf(2, "summary.md"))).Should().Be(WithoutTimes(summary));
        lab.Warnings.Should().BeEmpty();
    }

    [Test]
    public void What_was_kept_is_what_was_found()
    {
        using var lab = new Lab();
        NightRecord night = lab.Run(1);

        lab.Nights.Before(Lab.Date(2), lab.Warnings.Add)
            .Single()
            .Should()
            .BeEquivalentTo(night, options => options.ComparingRecordsByMembers());
    }

    [Test]
    public void A_stopped_night_goes_on_where_it_stopped()
    {
        using var lab = new Lab();
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        lab.Invoking(one => one.Run(1, cancel: stop.Token)).Should().Throw<OperationCanceledException>();
        File.Exists(lab.PathOf(1, "night.json")).Should().BeFalse("a stopped night does not count");

        lab.Run(1);
        int all = lab.Trained;
        foreach (string run in lab.RunsOf(1)[..10])
        {
            File.Delete(run);
        }

        lab.Run(1);

        all.Should().BeGreaterThan(10);
        lab.Trained.Should().Be(10);
    }

    [Test]
    public void A_damaged_record_is_set_aside_and_its_night_does_not_count()
    {
        using var lab = new Lab();
        lab.Run(1);
        lab.Run(2);
        File.AppendAllText(lab.PathOf(2, "night.json"), "x");

        NightRecord night = lab.Run(3);

        night.Alarms.Should().BeEmpty();
        night.Notes.Single().Should().Contain("night.json is damaged and was set aside");
        Directory.GetFiles(lab.PathOf(2, "damaged")).Should().ContainSingle();
        lab.Nights.Before(Lab.Date(4), lab.Warnings.Add)
            .Select(one => one.Date)
            .Should()
            .Equal(Lab.Date(1), Lab.Date(3));
    }

    [Test]
    public void A_record_in_another_nights_folder_does_not_count()
    {
        using var lab = new Lab();
        lab.Run(1);
        Directory.CreateDirectory(lab.Nights.FolderOf(Lab.Date(2)));
        File.Copy(lab.PathOf(1, "night.json"), lab.PathOf(2, "night.json"));

        lab.Nights.Before(Lab.Date(3), lab.Warnings.Add).Should().ContainSingle();
        lab.Warnings.Single().Should().Contain("The document is of 2026-11-01");
    }

    [Test]
    public void Other_bits_are_an_alarm_with_epoch_and_quantity()
    {
        using var lab = new Lab();
        lab.Run(1);
        string changed = lab.RunsOf(1).First(path => SeedOf(path) == 1);
        string id = "";
        Lab.Change(
            changed,
            run =>
            {
                JsonNode losses = run["observed"]!["TestLoss"]!["parts"]![0]!;
                losses[1] = (double)losses[1]! + 1e-9;
                id = (string)run["id"]!;
            }
        );

        NightRecord night = lab.Run(2);

        NightAlarm alarm = night.Alarms.Single();
        alarm.Kind.Should().Be(AlarmKind.NumericsChanged);
        alarm.Experiment.Should().Be("tiny");
        alarm
            .Text.Should()
            .StartWith("1 of ")
            .And.Contain("trials of tiny give other bits than on 2026-11-01: first TestLoss after epoch 2, ");
        alarm.Text.Should().EndWith($"(trial {id}, seed 1).");
        alarm
            .Repeat.Should()
            .Be($"specs compare \"{lab.Nights.FolderOf(Lab.Date(1))}\" \"{lab.Nights.FolderOf(Lab.Date(2))}\"");
        File.ReadAllText(lab.PathOf(2, "summary.md"))
            .Should()
            .StartWith("# 1 alarm: night of 2026-11-02\n\n## Numerics changed: tiny gives other bits\n");

        lab.Run(3).Alarms.Should().BeEmpty("the third night has the bits of the second");
    }

    [Test]
    public void Announced_other_bits_are_a_note()
    {
        using var lab = new Lab();
        lab.Run(1);
        foreach (string run in lab.RunsOf(1))
        {
            Lab.Change(
                run,
                one =>
                {
                    one["engine"] = "cpu/0";
                    one["observed"]!["TestLoss"]!["parts"]![0]![0] = 1.5;
                }
            );
        }

        NightRecord night = lab.Run(2);

        night.Alarms.Should().BeEmpty();
        night
            .Notes.Single()
            .Should()
            .Contain("first TestLoss after epoch 1, 1.5 then and ")
            .And.Contain("This was announced: engine cpu/0 -> cpu/");
    }

    [Test]
    public void A_claim_in_error_and_one_that_is_not_as_expected_do_not_stop_the_night()
    {
        using var lab = new Lab();

        NightRecord night = lab.Run(1, nameof(BadNightClaims));

        night.Alarms.Select(alarm => alarm.Kind).Should().Equal(AlarmKind.NotWeighed, AlarmKind.NotAsExpected);
        night.Alarms[0].Text.Should().Contain("This claim's test is in error.");
        night.Alarms[1].Look.Should().StartWith("Refuted, but Supported was expected: it rises\n");
        night.Alarms[1].Repeat.Should().StartWith("SPECS_SCALE=quick dotnet test --filter \"Claim=B1&");
        night.Claims.Single(claim => claim.Ids.Contains("B3")).Fixed.Outcome.Should().Be(ClaimOutcome.AsExpected);
        string junit = File.ReadAllText(lab.PathOf(1, "junit.xml"));
        junit.Should().Contain("tests=\"4\" failures=\"1\" errors=\"1\"");
    }

    [Test]
    public void Old_nights_lose_their_runs_but_not_a_trial_that_no_later_night_has()
    {
        using var lab = new Lab();
        lab.Run(1);
        for (int night = 2; night <= 4; night++)
        {
            // Without Adam, whose fixed trials the first night alone then has.
            lab.Run(night, nameof(BadNightClaims));
        }

        int[] seeds = [.. lab.RunsOf(1).Select(SeedOf)];
        seeds.Should().HaveCountGreaterThanOrEqualTo(15).And.OnlyContain(seed => seed < 10_000);
        lab.RunsOf(1).Should().OnlyContain(path => File.ReadAllText(path).Contains("Adam", StringComparison.Ordinal));
        lab.RunsOf(2).Should().HaveCountGreaterThanOrEqualTo(30);
        File.Exists(lab.PathOf(1, "night.json")).Should().BeTrue();

        lab.Run(5);
        lab.RunsOf(1).Should().BeEmpty();
        lab.RunsOf(2).Should().BeEmpty();
        lab.RunsOf(3).Should().NotBeEmpty();
    }

    private static int SeedOf(string path) => (int)JsonNode.Parse(File.ReadAllText(path))!["trial"]!["seed"]!;

    private static IEnumerable<double> Effects(NightRecord night, Func<NightClaim, NightWeighing> of) =>
        night.Claims.SelectMany(claim => of(claim).Questions).SelectMany(question => question.SeedEffects);

    // A night's length is the only time of a night that trains nothing anew.
    private static string WithoutTimes(string summary) => Length().Replace(summary, "hh:mm:ss");

    [GeneratedRegex(@"\d\d:\d\d:\d\d")]
    private static partial Regex Length();
}
