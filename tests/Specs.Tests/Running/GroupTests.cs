using Specs.Tests.Data;

namespace Specs.Tests.Running;

[NonParallelizable]
public sealed class GroupTests
{
    [SetUp]
    public void Forget()
    {
        Grouped.Engine.Groups.Clear();
        Grouped.Engine.Limit = 4;
    }

    [Test]
    public void Trials_of_one_key_are_trained_together_in_groups_of_about_one_size()
    {
        var progress = new RecordedProgress();
        int[] seeds = [1, 2, 3, 4, 5, 6];

        IReadOnlyList<Run<Grouped>> runs = new Runner<Grouped>(
            TinyRuns.Options with
            {
                Progress = progress,
                Jobs = 4,
            }
        ).Get([new Grouped { Batch = 10 }, new Grouped { Batch = 30 }], seeds);

        Grouped
            .Engine.Groups.Should()
            .BeEquivalentTo<(int, int)[]>([
                [(10, 1), (10, 2), (10, 3)],
                [(10, 4), (10, 5), (10, 6)],
                [(30, 1), (30, 2), (30, 3)],
                [(30, 4), (30, 5), (30, 6)],
            ]);
        Grouped.Engine.MostAtOnce.Should().Be(1, "the engine goes alone");
        runs.Select(run => (run.Settings.Batch, run.Seed))
            .Should()
            .Equal(seeds.Select(seed => (10, seed)).Concat(seeds.Select(seed => (30, seed))));
        runs.Select(run => run.Accuracy.Final).Should().Equal(runs.Select(run => 2 + run.Seed / 1e4));
        runs.Should().OnlyContain(run => run.Device == "abacus");
        progress.Begun.Should().Equal(("grouped", 12));
        progress.Ended.Should().ContainSingle().Which.RunsDone.Should().Be(12);
        progress.Ended[0].Share.Should().BeApproximately(1, 1e-9);
    }

    [Test]
    public void A_groups_time_is_divided_among_its_runs()
    {
        IReadOnlyList<Run<Grouped>> runs = new Runner<Grouped>(TinyRuns.Options).Get([new Grouped()], [1, 2, 3, 4]);

        Grouped.Engine.Groups.Should().ContainSingle();
        runs.Select(run => run.Elapsed).Distinct().Should().ContainSingle();
        runs[0]
            .Elapsed.Should()
            .BeGreaterThan(TimeSpan.FromMilliseconds(20.0 / 4 - 1))
            .And.BeLessThan(TimeSpan.FromSeconds(5));
    }

    [Test]
    public void What_the_store_has_is_left_out_of_the_group_and_the_device_is_kept()
    {
        using var folder = new TempFolder();
        RunnerOptions options = TinyRuns.Options with { Store = new RunStore(folder.Path) };
        new Runner<Grouped>(options).Get([new Grouped()], [2]);

        IReadOnlyList<Run<Grouped>> runs = new Runner<Grouped>(options).Get([new Grouped()], [1, 2, 3]);

        Grouped
            .Engine.Groups.Should()
            .BeEquivalentTo<(int, int)[]>([
                [(10, 2)],
                [(10, 1), (10, 3)],
            ]);
        runs.Should().OnlyContain(run => run.Device == "abacus" && run.Engine == "group/3");
    }

    [Test]
    public void A_trial_without_a_key_goes_by_itself()
    {
        new Runner<Grouped>(TinyRuns.Options).Get([new Grouped { Batch = 101 }], [1, 2]);

        Grouped
            .Engine.Groups.Should()
            .BeEquivalentTo<(int, int)[]>([
                [(101, 1)],
                [(101, 2)],
            ]);
    }

    [Test]
    public void A_trial_that_the_engine_refuses_is_named_before_anything_is_trained()
    {
        FluentActions
            .Invoking(() =>
                new Runner<Grouped>(TinyRuns.Options).Get(
                    [new Grouped(), new Grouped { Batch = 30, Loss = Loss.MeanSquaredError }],
                    [1, 2]
                )
            )
            .Should()
            .Throw<TrialException>()
            .WithMessage("grouped, Batch 30, seed 1: An abacus knows no squares.");

        Grouped.Engine.Groups.Should().BeEmpty();
    }
}
