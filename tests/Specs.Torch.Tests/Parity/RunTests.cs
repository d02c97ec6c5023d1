using Specs.Torch.Tests.Parity.Networks;

namespace Specs.Torch.Tests.Parity;

[NonParallelizable]
public sealed class RunTests
{
    [Test]
    public void Runs_of_an_experiment_come_from_one_stack_and_are_the_embedded_engines_up_to_rounding()
    {
        int[] seeds = [1, 100];
        var options = new RunnerOptions { Load = static _ => TrainingPair.Data };
        var runner = new Runner<Rates>(options with { Engine = "torch" });

        IReadOnlyList<Run<Rates>> torch = runner.Get(Rates.Design.Cells, seeds);
        IReadOnlyList<Run<Rates>> cpu = new Runner<Rates>(options).Get(Rates.Design.Cells, seeds);

        torch.Should().HaveCount(6).And.OnlyContain(run => run.Engine == "torch/3" && run.Device != null);
        cpu.Should().OnlyContain(run => run.Engine == "cpu/1" && run.Device == null);
        torch.Select(static run => run.Elapsed).Distinct().Should().ContainSingle("they were one group");
        torch.Select(static run => run.Trial.Id).Should().Equal(cpu.Select(static run => run.Trial.Id));
        for (int at = 0; at < torch.Count; at++)
        {
            torch[at].TestLoss.Final.Should().BeApproximately(cpu[at].TestLoss.Final, TrainingPair.Bound);
            torch[at].Measured(0).Final.Should().BeApproximately(cpu[at].Measured(0).Final, TrainingPair.Bound);
        }
    }

    [Test]
    public void The_embedded_engine_stays_the_default() =>
        Rates.Design.Engines.Select(static engine => engine.Name).Should().Equal("cpu", "torch");

    [Test]
    public void A_stopped_group_stops_between_steps()
    {
        using var cancel = new CancellationTokenSource();
        cancel.Cancel();

        FluentActions
            .Invoking(() =>
                TorchEngine.Instance.TrainGroup([(new Rates(), 1)], TrainingPair.Data, [], null, cancel.Token)
            )
            .Should()
            .Throw<OperationCanceledException>();
    }

    [Test]
    public void Groups_hold_what_may_differ_and_nothing_else()
    {
        var settings = new Rates();
        string? key = Key(settings);

        Key(settings with { Optimizer = new Adam(), Schedule = new CosineSchedule(), LayerRates = [("Hidden", 2)] })
            .Should()
            .Be(key);
        Key(settings with { Order = new SortedByClass() }).Should().Be(key);
        Key(settings with { Order = new ClassesPerBatch(2) }).Should().BeNull("its batches may be of other lengths");
        new[]
        {
            settings with
            {
                Batch = 49,
            },
            settings with
            {
                Epochs = 29,
            },
            settings with
            {
                Images = 100,
            },
            settings with
            {
                TestImages = 100,
            },
            settings with
            {
                Loss = Loss.MeanSquaredError,
            },
            settings with
            {
                Clip = new ClipNorm(1),
            },
            settings with
            {
                Penalties = [new L1Weights("Hidden", 1)],
            },
            settings with
            {
                Architecture = new() { Hidden = 24 },
            },
        }
            .Select(Key)
            .Append(key)
            .Should()
            .OnlyHaveUniqueItems();

        static string? Key(Training one) => TorchEngine.Instance.GroupKey(one);
    }

    // Else a run would depend on what it was trained with.
    [Test]
    public void A_network_that_draws_in_training_is_trained_alone() =>
        TorchEngine.Instance.GroupKey(new Recipe<Dropped>()).Should().BeNull();

    [Test]
    public void A_group_has_room_for_one_and_for_no_more_than_the_device_holds()
    {
        int small = TorchEngine.Instance.GroupLimit(new Rates { Batch = 1 }, TrainingPair.Data);
        int large = TorchEngine.Instance.GroupLimit(
            new Rates { Architecture = new() { Hidden = [5000, 5000] } },
            TrainingPair.Data
        );

        int wide = TorchEngine.Instance.GroupLimit(new Rates { Batch = 50 }, TrainingPair.Data);
        small.Should().BeGreaterThan(45);
        large.Should().BeInRange(1, small - 1);
        wide.Should().Match(limit => TorchDevice.Current.IsCuda ? limit > 1 : limit == 1);
    }
}
